package dev.mercator.graph;

import java.util.Arrays;

/**
 * Points in a square that is quartered until each part holds one, with the sum of each part: how
 * far-off points push another is told from their sums.
 */
final class Quadrants {
  /** A part acts as one point when it is no wider than this share of its distance. */
  private static final double FAR = 1.2;

  /** Points nearer than a quartering that deep can tell apart count as one. */
  private static final int DEEPEST = 24;

  private static final int NONE = 0;

  private final double[] x;
  private final double[] y;
  private final double width;
  private final double left;
  private final double top;

  /** Four parts per square; 0 for an empty one, since nothing leads back to the first. */
  private int[] parts = new int[4 * 64];

  private int[] count = new int[64];
  private double[] sumX = new double[64];
  private double[] sumY = new double[64];
  private int[] only = new int[64];
  private int used = 1;
  private double pushX;
  private double pushY;

  private final int[] stack = new int[4 * DEEPEST + 8];
  private final double[] widths = new double[4 * DEEPEST + 8];

  Quadrants(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.left = Arrays.stream(x).min().orElse(0);
    this.top = Arrays.stream(y).min().orElse(0);
    double right = Arrays.stream(x).max().orElse(0);
    double bottom = Arrays.stream(y).max().orElse(0);
    this.width = Math.max(1, Math.max(right - left, bottom - top) * 1.0001);
    for (int i = 0; i < x.length; i++) {
      add(i);
    }
  }

  private void add(int point) {
    int square = 0;
    double atX = left;
    double atY = top;
    double side = width;
    for (int depth = 0; ; depth++) {
      if (count[square] == 0) {
        only[square] = point;
        sum(square, point);
        return;
      } else if (count[square] == 1 && depth < DEEPEST) {
        // The one that was alone here moves a step down.
        int first = only[square];
        int part = part(first, atX, atY, side);
        int below = below(square, part);
        only[below] = first;
        sum(below, first);
      }
      sum(square, point);
      if (depth == DEEPEST) {
        return;
      }
      int part = part(point, atX, atY, side);
      square = below(square, part);
      side /= 2;
      atX += (part & 1) * side;
      atY += (part >> 1) * side;
    }
  }

  private void sum(int square, int point) {
    count[square]++;
    sumX[square] += x[point];
    sumY[square] += y[point];
  }

  private int part(int point, double atX, double atY, double side) {
    return (x[point] >= atX + side / 2 ? 1 : 0) + (y[point] >= atY + side / 2 ? 2 : 0);
  }

  private int below(int square, int part) {
    int known = parts[4 * square + part];
    if (known != NONE) {
      return known;
    }
    if (used == count.length) {
      parts = Arrays.copyOf(parts, parts.length * 2);
      count = Arrays.copyOf(count, used * 2);
      sumX = Arrays.copyOf(sumX, used * 2);
      sumY = Arrays.copyOf(sumY, used * 2);
      only = Arrays.copyOf(only, used * 2);
    }
    parts[4 * square + part] = used;
    return used++;
  }

  /**
   * Adds up how all others push a point away: by {@code strength} over the distance.
   *
   * @param strength of one point
   */
  void push(int point, double strength) {
    pushX = 0;
    pushY = 0;
    int open = 0;
    stack[open] = 0;
    widths[open++] = width;
    while (open > 0) {
      int square = stack[--open];
      double side = widths[open];
      int points = count[square];
      double offX = x[point] - sumX[square] / points;
      double offY = y[point] - sumY[square] / points;
      double distance = offX * offX + offY * offY;
      if (points == 1 || side * side < FAR * FAR * distance) {
        double share = strength * points / Math.max(distance, 1);
        pushX += offX * share;
        pushY += offY * share;
      } else {
        for (int part = 0; part < 4; part++) {
          int below = parts[4 * square + part];
          if (below != NONE) {
            stack[open] = below;
            widths[open++] = side / 2;
          }
        }
      }
    }
  }

  /** The push to the right that was last added up. */
  double x() {
    return pushX;
  }

  /** The push down that was last added up. */
  double y() {
    return pushY;
  }
}
