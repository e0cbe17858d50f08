package org.papergraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium that looks at a served graph, and remembers what it asked for and complained
 * of. Tests are skipped where there is none, or no {@code chromedriver}.
 */
final class Browser implements AutoCloseable {
  /** A desktop and a phone, in CSS pixels. */
  static final int WIDE = 1280;

  static final int NARROW = 390;

  private static final long PATIENCE_MILLIS = 15_000;
  private static final int HEIGHT = 900;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Says on every start that it lacks parts that are not used here. */
  private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium");

  static {
    CHATTER.setLevel(Level.SEVERE);
  }

  private final ChromeDriver driver;
  private final String origin;
  private final Path profile;
  private final List<String> requests = new ArrayList<>();

  private Browser(ChromeDriver driver, String origin, Path profile) {
    this.driver = driver;
    this.origin = origin;
    this.profile = profile;
  }

  /** A browser for the pages of a graph. */
  static Browser of(ServedGraph served) {
    return start(served, true);
  }

  /** One that runs no scripts. */
  static Browser withoutScripts(ServedGraph served) {
    return start(served, false);
  }

  private static Browser start(ServedGraph served, boolean scripts) {
    Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<File> chromedriver = program("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "skipped: needs chromium and chromedriver on the PATH");
    try {
      Path profile = Files.createTempDirectory("papergraph-browser");
      ChromeOptions options = options(profile, scripts);
      options.setBinary(chromium.get());
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver.get())
              .usingAnyFreePort()
              .build();
      ChromeDriver driver = new ChromeDriver(service, options);
      driver.executeCdpCommand(
          "Browser.setDownloadBehavior",
          Map.of("behavior", "allow", "downloadPath", downloads(profile).toString()));
      Browser browser = new Browser(driver, "http://127.0.0.1:" + served.port(), profile);
      browser.show(WIDE, "light");
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChromeOptions options(Path profile, boolean scripts) throws IOException {
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + Files.createDirectory(profile.resolve("profile")));
    Files.createDirectory(downloads(profile));
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Path downloads(Path profile) {
    return profile.resolve("downloads");
  }

  private static Optional<File> program(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(f -> new File(f, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  /** Has the browser be of a width in CSS pixels, and prefer {@code light} or {@code dark}. */
  void show(int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void open(String path) {
    driver.get(origin + path);
  }

  /** The path and query of the page it is at. */
  String address() {
    String url = Objects.requireNonNullElse(driver.getCurrentUrl(), "");
    return url.startsWith(origin) ? url.substring(origin.length()) : url;
  }

  String title() {
    return Objects.requireNonNullElse(driver.getTitle(), "");
  }

  Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script hands to the last of its arguments. */
  Object answerOf(String script) {
    return driver.executeAsyncScript(script);
  }

  /** The first element that fits, once there is one to see. */
  WebElement find(String selector) {
    List<WebElement> found = new ArrayList<>();
    await(
        "there is a " + selector,
        () -> {
          found.clear();
          driver.findElements(By.cssSelector(selector)).stream()
              .filter(WebElement::isDisplayed)
              .forEach(found::add);
          return !found.isEmpty();
        });
    return found.get(0);
  }

  /** All elements that fit now. */
  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  String text(String selector) {
    return find(selector).getText();
  }

  void click(String selector) {
    find(selector).click();
  }

  WebElement link(String text) {
    return driver.findElement(By.linkText(text));
  }

  /** Sends keys to what has the focus. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void press(CharSequence modifier, CharSequence key) {
    new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  void back() {
    driver.navigate().back();
  }

  /** Waits until something is so. */
  void await(String what, Supplier<Boolean> holds) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (!now(holds)) {
      assertTrue(System.nanoTime() < end, () -> "waited in vain until " + what);
      pause();
    }
  }

  private static boolean now(Supplier<Boolean> holds) {
    try {
      return holds.get();
    } catch (NoSuchElementException | StaleElementReferenceException | JavascriptException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is in the file that is being downloaded; the file is gone then. */
  String downloaded() throws IOException {
    List<Path> files = new ArrayList<>();
    await(
        "something is downloaded",
        () -> {
          files.clear();
          files.addAll(finishedDownloads());
          return !files.isEmpty();
        });
    String text = Files.readString(files.get(0));
    Files.delete(files.get(0));
    return text;
  }

  private List<Path> finishedDownloads() {
    try (Stream<Path> files = Files.list(downloads(profile))) {
      return files.filter(file -> !file.toString().endsWith(".crdownload")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing of the page stands beyond its right edge. */
  boolean fitsItsWidth() {
    return Boolean.TRUE.equals(
        script("return document.documentElement.scrollWidth <= window.innerWidth"));
  }

  /** Holds that no other host was asked, and that the browser has nothing to complain of. */
  void assertQuiet() {
    collectRequests();
    List<String> elsewhere =
        requests.stream()
            .filter(url -> !url.startsWith(origin + "/"))
            .filter(url -> !url.matches("(?s)(data|blob|about|chrome):.*"))
            .toList();
    assertEquals(List.of(), elsewhere, "requests to elsewhere");
    assertEquals(List.of(), complaints(), "complaints of the browser");
  }

  /** How many requests were made so far. */
  int requests() {
    collectRequests();
    return requests.size();
  }

  private void collectRequests() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = parse(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        requests.add(message.path("params").path("request").path("url").asText());
      }
    }
  }

  /** An answer that is no 200 is the test's own doing. */
  private List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("Failed to load resource: the server responded with"))
        .filter(message -> !message.contains("Canvas2D: Multiple readback")) // axe measures letters
        .toList();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
