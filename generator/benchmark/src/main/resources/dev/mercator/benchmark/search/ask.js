/* One query of Pagefind, its first five results shown with their excerpts. */
import * as pagefind from "/pagefind/pagefind.js";

const list = document.querySelector("ol");
const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
for (const result of await Promise.all(found.results.slice(0, 5).map((one) => one.data()))) {
  const link = document.createElement("a");
  link.href = result.url;
  link.textContent = result.meta.title;
  const item = document.createElement("li");
  item.append(link, " ", result.excerpt);
  list.append(item);
}
list.className = "done";
