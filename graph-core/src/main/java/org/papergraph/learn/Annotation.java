package org.papergraph.learn;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What careful readers found in one title and abstract.
 *
 * <p>An item is required where every careful reader finds it, and else allowed: finding it is no
 * error, missing it is none.
 *
 * @param id the paper's identifier in a public source
 * @param methods with the roles {@code introduced} and {@code mentioned}
 * @param datasets with the roles {@code introduced} and {@code used}
 * @param tasks the required ones are what the paper is about
 * @param metrics the required ones are reported
 * @param results the numbers reported as outcomes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Annotation(
    String id,
    List<Item> methods,
    List<Item> datasets,
    List<Item> tasks,
    List<Item> metrics,
    List<Result> results) {
  public Annotation {
    methods = copy(methods);
    datasets = copy(datasets);
    tasks = copy(tasks);
    metrics = copy(metrics);
    results = copy(results);
  }

  @SuppressWarnings("NullAway") // a field that is absent in the file
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /**
   * A method, data set, task or measure.
   *
   * @param name as in the text
   * @param expansion the long form
   * @param aliases other spellings in the text
   * @param role what the paper has to do with it
   * @param need {@code required} or {@code allowed}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String name,
      @JsonProperty("long") @Nullable String expansion,
      @Nullable List<String> aliases,
      @Nullable String role,
      @Nullable String need) {

    /** All its names. */
    List<String> names() {
      List<String> names = new ArrayList<>();
      names.add(name);
      if (expansion != null) {
        names.add(expansion);
      }
      if (aliases != null) {
        names.addAll(aliases);
      }
      return names;
    }

    boolean isRequired() {
      return !"allowed".equals(need);
    }

    boolean isIntroduced() {
      return "introduced".equals(role);
    }
  }

  /**
   * A number reported as an outcome.
   *
   * @param value as written, without its unit
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      String value,
      @Nullable String unit,
      @Nullable String metric,
      @Nullable String dataset,
      @Nullable String method,
      @Nullable String baseline,
      @Nullable Boolean relative) {}
}
