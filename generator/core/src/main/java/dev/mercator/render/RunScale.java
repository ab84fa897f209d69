package dev.mercator.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a moment of a run stands in its drawing.
 *
 * @param left where moment 0 stands
 * @param right where the drawing ends
 * @param end the run's last moment
 * @param horizon the moment at the right edge, beyond the end where work goes on
 */
record RunScale(int left, int right, long end, long horizon) {
  int x(long at) {
    return left + (int) ((right - left) * Math.min(at, horizon) / horizon);
  }

  /**
   * The moments with a number on the axis: round ones, a step of 1, 2 or 5 apart, and the end.
   *
   * @param apart how far apart they stand at least, beside what their numbers take
   * @param digit how wide a digit is
   */
  List<Long> ticks(int apart, int digit) {
    int room = apart + digit * String.valueOf(end).length();
    long step = 1;
    for (int i = 1; (right - left) * step / horizon < room; i++) {
      step = i % 3 == 2 ? step / 2 * 5 : step * 2;
    }
    List<Long> ticks = new ArrayList<>();
    for (long at = 0; at < end && x(end) - x(at) >= room; at += step) {
      ticks.add(at);
    }
    ticks.add(end);
    return List.copyOf(ticks);
  }
}
