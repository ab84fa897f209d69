package dev.mercator.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A drawing plan of things that come before each other, layer by layer (Sugiyama, Tagawa and Toda,
 * 1981): each thing stands in the layer behind all that come before it; edges over several layers
 * bend at a point in each; points are ordered by the mean place of their neighbours, so that few
 * edges cross. Costs a fixed number of sweeps over things and edges.
 */
public final class Layers {
  private static final int SWEEPS = 12;

  private final Precedence precedence;
  private final int size;
  private final int[] layer;
  private final List<Route> routes = new ArrayList<>();

  /** Points: things first, then bends. */
  private final List<List<Integer>> before = new ArrayList<>();

  private final List<List<Integer>> after = new ArrayList<>();
  private final List<Integer> layerOf = new ArrayList<>();
  private final List<List<Integer>> columns = new ArrayList<>();
  private double[] y = {};

  /**
   * One edge.
   *
   * @param points numbers of the points it runs through, both ends included
   */
  public record Route(int from, int to, List<Integer> points) {
    public Route {
      points = List.copyOf(points);
    }
  }

  private Layers(Precedence precedence, int size) {
    this.precedence = precedence;
    this.size = size;
    this.layer = new int[size];
  }

  /** The plan of so many things; edges of rings are left out where they would run backwards. */
  public static Layers of(Precedence precedence, int size) {
    Layers layers = new Layers(precedence, size);
    layers.assign();
    layers.route();
    layers.place();
    return layers;
  }

  private void assign() {
    boolean[] placed = new boolean[size];
    for (int thing : precedence.order()) {
      layer[thing] = behind(thing);
      placed[thing] = true;
    }
    for (int thing = 0; thing < size; thing++) {
      if (!placed[thing]) {
        layer[thing] = behind(thing);
      }
    }
    // What nothing comes before moves next to what it comes before, for short edges.
    for (int thing = 0; thing < size; thing++) {
      int[] later = precedence.after(thing);
      if (precedence.before(thing).length == 0 && later.length > 0) {
        int nearest = Arrays.stream(later).map(next -> layer[next]).min().orElse(1);
        layer[thing] = Math.max(0, nearest - 1);
      }
    }
  }

  private int behind(int thing) {
    return Arrays.stream(precedence.before(thing))
        .map(earlier -> layer[earlier] + 1)
        .max()
        .orElse(0);
  }

  private void route() {
    for (int thing = 0; thing < size; thing++) {
      point(layer[thing]);
    }
    for (int to = 0; to < size; to++) {
      for (int from : precedence.before(to)) {
        if (layer[from] < layer[to]) {
          route(from, to);
        }
      }
    }
  }

  private void route(int from, int to) {
    List<Integer> points = new ArrayList<>(List.of(from));
    for (int at = layer[from] + 1; at < layer[to]; at++) {
      points.add(point(at));
    }
    points.add(to);
    for (int i = 1; i < points.size(); i++) {
      after.get(points.get(i - 1)).add(points.get(i));
      before.get(points.get(i)).add(points.get(i - 1));
    }
    routes.add(new Route(from, to, points));
  }

  private int point(int at) {
    int number = layerOf.size();
    layerOf.add(at);
    before.add(new ArrayList<>());
    after.add(new ArrayList<>());
    while (columns.size() <= at) {
      columns.add(new ArrayList<>());
    }
    columns.get(at).add(number);
    return number;
  }

  private void place() {
    y = new double[layerOf.size()];
    for (List<Integer> column : columns) {
      for (int i = 0; i < column.size(); i++) {
        y[column.get(i)] = i - column.size() / 2.0;
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean forward = sweep % 2 == 0;
      for (int i = 0; i < columns.size(); i++) {
        settle(columns.get(forward ? i : columns.size() - 1 - i), forward ? before : after);
      }
    }
    double top = Arrays.stream(y).min().orElse(0);
    Arrays.setAll(y, i -> y[i] - top);
  }

  /** Puts the points of a column as near to their neighbours' mean as their order leaves room. */
  private void settle(List<Integer> column, List<List<Integer>> neighbours) {
    double[] wanted = new double[y.length];
    for (int point : column) {
      wanted[point] =
          neighbours.get(point).stream().mapToDouble(next -> y[next]).average().orElse(y[point]);
    }
    column.sort(
        Comparator.<Integer>comparingDouble(point -> wanted[point])
            .thenComparingDouble(point -> y[point])
            .thenComparingInt(point -> point));
    double shift = 0;
    double last = Double.NEGATIVE_INFINITY;
    for (int point : column) {
      y[point] = Math.max(wanted[point], last + 1);
      shift += y[point] - wanted[point];
      last = y[point];
    }
    double mean = column.isEmpty() ? 0 : shift / column.size();
    column.forEach(point -> y[point] -= mean);
  }

  /** How many layers there are. */
  public int count() {
    return columns.size();
  }

  /** The layer of a point, from 0. */
  public int layer(int point) {
    return layerOf.get(point);
  }

  /** How far down a point stands, in rows, from 0. */
  public double row(int point) {
    return y[point];
  }

  /** All edges, in the order of the things they lead to. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }
}
