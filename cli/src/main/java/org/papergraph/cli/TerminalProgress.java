package org.papergraph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Progress;

/** Progress with rate and remaining time, where standard error is a terminal. */
final class TerminalProgress implements Progress {
  /** Set by the launcher, which can ask the shell; Java cannot tell for standard error alone. */
  private static final String TERMINAL = "papergraph.terminal";

  private @Nullable ProgressBar bar;

  private final String unit;

  private TerminalProgress(String unit) {
    this.unit = unit;
  }

  /**
   * @param unit of what is counted, with a blank before it
   */
  static Progress create(boolean quiet, String unit) {
    boolean shown = !quiet && Boolean.getBoolean(TERMINAL);
    return shown ? new TerminalProgress(unit) : Progress.none();
  }

  @Override
  public void begin(String step, long total) {
    ProgressBarBuilder builder =
        ProgressBar.builder()
            .setTaskName(step)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUnit(unit, 1)
            .showSpeed()
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish();
    bar = (total > 0 ? builder.setInitialMax(total) : builder.setInitialMax(-1)).build();
  }

  @Override
  public void done(long count) {
    if (bar != null) {
      bar.stepTo(count);
    }
  }

  @Override
  public void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
