package dev.mercator.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CPlusPlusTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSSTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CSharpTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.CTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ClojureTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DartTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DelphiTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DockerTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.DtdTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.FortranTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.GroovyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HTMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HandlebarsTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.HtaccessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.IniTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JavaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.JshintrcTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.KotlinTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LatexTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LessTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LispTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.LuaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MakefileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.MarkdownTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PHPTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PerlTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PropertiesFileTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ProtoTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.PythonTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RubyTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.RustTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.SQLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.ScalaTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TclTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.TypeScriptTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.VisualBasicTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.WindowsBatchTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.XMLTokenMaker;
import org.fife.ui.rsyntaxtextarea.modes.YamlTokenMaker;

/** Every language there is a lexer for, under the names that people give it. */
final class Languages {
  /** JSON is not among them: {@link JsonHighlighter} reads it. */
  private static final List<Language> ALL =
      List.of(
          new Language("toml", TomlLexer::new),
          new Language("diff patch udiff", DiffLexer::new),
          new Language("console shell-session sh-session terminal", ConsoleLexer::new),
          new Language("yaml yml cff", () -> TokenMakerLexer.keyed(new YamlTokenMaker())),
          made("sh bash shell zsh ksh fish shellscript", UnixShellTokenMaker::new),
          made("js javascript mjs cjs jsx node", JavaScriptTokenMaker::new),
          made("ts typescript mts cts tsx", TypeScriptTokenMaker::new),
          made("json5 jsonc hjson", JshintrcTokenMaker::new),
          made("java", JavaTokenMaker::new),
          made("kotlin kt kts", KotlinTokenMaker::new),
          made("scala sbt", ScalaTokenMaker::new),
          made("groovy gradle jenkinsfile", GroovyTokenMaker::new),
          made("clojure clj cljs edn", ClojureTokenMaker::new),
          made("py python python3 py3 pyi starlark bzl", PythonTokenMaker::new),
          made("rb ruby", RubyTokenMaker::new),
          made("go golang", GoTokenMaker::new),
          made("rust rs", RustTokenMaker::new),
          made("c h", CTokenMaker::new),
          made("cpp c++ cc cxx hpp objc objective-c", CPlusPlusTokenMaker::new),
          made("cs csharp c#", CSharpTokenMaker::new),
          made("vb vbnet visualbasic", VisualBasicTokenMaker::new),
          made("d dlang", DTokenMaker::new),
          made("dart", DartTokenMaker::new),
          made("php", PHPTokenMaker::new),
          made("perl pl", PerlTokenMaker::new),
          made("lua", LuaTokenMaker::new),
          made("lisp elisp scheme racket", LispTokenMaker::new),
          made("tcl", TclTokenMaker::new),
          made("fortran f90", FortranTokenMaker::new),
          made("delphi pascal", DelphiTokenMaker::new),
          made("html htm vue svelte astro", HTMLTokenMaker::new),
          made("xml svg xsd xsl xslt pom plist rss atom", XMLTokenMaker::new),
          made("dtd", DtdTokenMaker::new),
          made("css", CSSTokenMaker::new),
          made("scss sass less", LessTokenMaker::new),
          made("handlebars hbs mustache", HandlebarsTokenMaker::new),
          made("sql postgresql mysql sqlite plsql", SQLTokenMaker::new),
          made("proto protobuf", ProtoTokenMaker::new),
          made("dockerfile docker containerfile", DockerTokenMaker::new),
          made("make makefile mk", MakefileTokenMaker::new),
          made("ini cfg conf editorconfig gitconfig", IniTokenMaker::new),
          made("properties env dotenv", PropertiesFileTokenMaker::new),
          made("htaccess apacheconf apache", HtaccessTokenMaker::new),
          made("bat batch cmd dosbatch", WindowsBatchTokenMaker::new),
          made("md markdown mdx", MarkdownTokenMaker::new),
          made("tex latex", LatexTokenMaker::new));

  private static final Language PLAIN = new Language("", () -> (spans, from, to) -> {});

  private static final Map<String, Language> BY_NAME = byName();

  private Languages() {}

  private record Language(String names, Supplier<Lexer> lexer) {}

  private static Language made(String names, Supplier<TokenMaker> maker) {
    return new Language(names, () -> TokenMakerLexer.of(maker.get()));
  }

  private static Map<String, Language> byName() {
    Map<String, Language> byName = new HashMap<>();
    for (Language language : ALL) {
      for (String name : language.names().split(" ", -1)) {
        if (byName.put(name, language) != null) {
          throw new IllegalStateException("two languages are called " + name);
        }
      }
    }
    return Map.copyOf(byName);
  }

  /** A new lexer of a language; one that names no token where no language has that name. */
  static Lexer lexer(String name) {
    return BY_NAME.getOrDefault(name, PLAIN).lexer().get();
  }

  /** One name of each language. */
  static List<String> each() {
    return ALL.stream().map(language -> language.names().split(" ", 2)[0]).toList();
  }
}
