package dev.mercator.graph;

/**
 * A place for each node of a graph, for drawings of all of it. Nodes begin along a Hilbert curve in
 * their order, so that those near each other in it, such as the pages of a folder, lie together;
 * then joined nodes draw near and all push each other away (Fruchterman and Reingold, 1991), far
 * ones as one (Barnes and Hut, 1986). Steps fall with the number of nodes: the whole takes about n
 * log n. The same graph gives the same places on every machine.
 */
public final class Positions {
  /** Where nodes come to lie, on average, from the nearest other. */
  private static final double SPACING = 100;

  /** Nodes moved in all steps together, and the most and fewest steps. */
  private static final int MOVES = 200_000;

  private static final int MOST = 200;
  private static final int FEWEST = 2;

  /** How strongly all are held together, so that parts without a relation stay in sight. */
  private static final double GRAVITY = 0.1;

  private final int[][] neighbours;
  private final int size;
  private final double[] x;
  private final double[] y;
  private final double[] forceX;
  private final double[] forceY;

  private Positions(int[][] neighbours) {
    this.neighbours = neighbours;
    this.size = neighbours.length;
    this.x = new double[size];
    this.y = new double[size];
    this.forceX = new double[size];
    this.forceY = new double[size];
  }

  /**
   * The places of as many nodes as there are rows.
   *
   * @param neighbours by node the numbers of those it is joined with, in either direction: who
   *     names another is named by it
   */
  public static Positions of(int[][] neighbours) {
    Positions positions = new Positions(neighbours);
    positions.begin();
    int steps = Math.max(FEWEST, Math.min(MOST, MOVES / Math.max(1, positions.size)));
    for (int step = 0; step < steps; step++) {
      positions.step(reach(step, steps, positions.size));
    }
    positions.centre();
    return positions;
  }

  /** How far a node may go in a step: less and less, so that it comes to rest. */
  private static double reach(int step, int steps, int size) {
    double left = (steps - step) / (double) steps;
    return SPACING * left * (0.3 + Math.sqrt(size) / 12);
  }

  /** Along a curve that fills a square, four times as often bent for four times as many nodes. */
  private void begin() {
    int side = 1;
    while (side * side < size) {
      side *= 2;
    }
    double apart = SPACING * Math.sqrt(size) / side;
    for (int i = 0; i < size; i++) {
      long cell = (long) i * side * side / size;
      curve(i, cell, side);
      x[i] = (x[i] - side / 2.0) * apart;
      y[i] = (y[i] - side / 2.0) * apart;
    }
  }

  /** The place of a step along Hilbert's curve in a square of that side. */
  private void curve(int node, long step, int side) {
    long column = 0;
    long row = 0;
    long rest = step;
    for (long part = 1; part < side; part *= 2) {
      long right = 1 & (rest / 2);
      long up = 1 & (rest ^ right);
      if (up == 0) {
        if (right == 1) {
          column = part - 1 - column;
          row = part - 1 - row;
        }
        long swapped = column;
        column = row;
        row = swapped;
      }
      column += part * right;
      row += part * up;
      rest /= 4;
    }
    x[node] = column;
    y[node] = row;
  }

  private void step(double reach) {
    Quadrants quadrants = new Quadrants(x, y);
    for (int i = 0; i < size; i++) {
      quadrants.push(i, SPACING * SPACING);
      double pullX = quadrants.x() - x[i] * GRAVITY;
      double pullY = quadrants.y() - y[i] * GRAVITY;
      for (int other : neighbours[i]) {
        double strength = strength(i, other);
        pullX += (x[other] - x[i]) * strength;
        pullY += (y[other] - y[i]) * strength;
      }
      forceX[i] = pullX;
      forceY[i] = pullY;
    }
    for (int i = 0; i < size; i++) {
      double force = Math.sqrt(forceX[i] * forceX[i] + forceY[i] * forceY[i]);
      double share = force <= reach ? 1 : reach / force;
      x[i] += forceX[i] * share;
      y[i] += forceY[i] * share;
    }
  }

  /** Who has many relations is not drawn into one heap with all of them. */
  private double strength(int one, int other) {
    return 0.6 / Math.sqrt(Math.max(neighbours[one].length, neighbours[other].length));
  }

  private void centre() {
    double middleX = 0;
    double middleY = 0;
    for (int i = 0; i < size; i++) {
      middleX += x[i] / size;
      middleY += y[i] / size;
    }
    for (int i = 0; i < size; i++) {
      x[i] -= middleX;
      y[i] -= middleY;
    }
  }

  /** How far right of the middle a node lies; two neighbours are some 100 apart. */
  public int x(int node) {
    return (int) Math.round(x[node]);
  }

  /** How far below the middle a node lies. */
  public int y(int node) {
    return (int) Math.round(y[node]);
  }
}
