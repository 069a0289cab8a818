package io.remit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every template can be compiled, and keeps the traps of Thymeleaf and of inline code out. */
final class TemplatesTest {
    private static final Path FOLDER = Path.of("templates");
    private static final Path SOURCES = Path.of("src/main/java");

    private static Stream<DynamicTest> eachTemplate(Function<Template, List<String>> faults) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> assertEquals(List.of(), faults.apply(Template.read(FOLDER, file)))));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_expression_compiles() throws IOException {
        return eachTemplate(Template::uncompilable);
    }

    @TestFactory
    Stream<DynamicTest> every_page_has_a_title() throws IOException {
        return eachTemplate(Template::missingTitle);
    }

    @TestFactory
    Stream<DynamicTest> every_fragment_that_is_referred_to_exists() throws IOException {
        return eachTemplate(Template::missingFragments);
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_written_unescaped_and_no_script_or_style_is_inline() throws IOException {
        return eachTemplate(Template::inlineCode);
    }

    @TestFactory
    Stream<DynamicTest> a_loop_and_a_fragment_never_share_an_element() throws IOException {
        return eachTemplate(Template::loopingFragments);
    }

    @TestFactory
    Stream<DynamicTest> every_id_is_written_once_and_every_label_has_its_field() throws IOException {
        return eachTemplate(Template::confusedIds);
    }

    @TestFactory
    Stream<DynamicTest> every_template_and_fragment_that_java_names_exists() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith("Routes.java")
                            || file.toString().endsWith("View.java"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            SOURCES.relativize(file).toString(),
                            () -> assertEquals(List.of(), JavaReferences.missing(FOLDER, Files.readString(file)))));
        }
    }

    /** What templates may write unescaped is a property that nothing else can have. */
    @Test
    void only_sanitized_markdown_is_called_safe() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                boolean names = Pattern.compile("\\bsafeHtml\\b")
                        .matcher(Files.readString(file))
                        .find();
                assertEquals(file.endsWith("web/parts/SafeHtml.java"), names, file::toString);
            }
        }
    }

    @Test
    void what_is_wrong_in_a_template_is_noticed() {
        assertTrue(faults("<p th:utext='${page.x}'></p>", Template::inlineCode).contains("th:utext"));
        assertTrue(faults("<p th:utext='${page.unsafeHtml}'></p>", Template::inlineCode)
                .contains("th:utext"));
        assertEquals("[]", faults("<p th:utext='${page.text.safeHtml}'></p>", Template::inlineCode));
        assertTrue(faults("<p style='color:red'></p>", Template::inlineCode).contains("style"));
        assertTrue(faults("<p onclick='x()'></p>", Template::inlineCode).contains("onclick"));
        assertTrue(faults("<script>x()</script>", Template::inlineCode).contains("script"));
        assertTrue(faults("<p th:each='x : ${page.xs}' th:fragment='x'></p>", Template::loopingFragments)
                .contains("th:each"));
        assertTrue(faults("<p th:text='${page.}'></p>", Template::uncompilable).contains("page."));
        assertTrue(faults("<p th:text=\"${page.x} ? 'a\"></p>", Template::uncompilable)
                .contains("page.x"));
        assertTrue(faults("<p th:each='x of ${page.xs}'></p>", Template::uncompilable)
                .contains("x of"));
        assertTrue(faults("<p th:replace='~{shared/parts :: no-such-part}'></p>", Template::missingFragments)
                .contains("no-such-part"));
        assertTrue(faults("<p th:insert='~{no/such :: part}'></p>", Template::missingFragments)
                .contains("no/such"));
        assertTrue(faults("<html><body></body></html>", Template::missingTitle).contains("title"));
        assertTrue(faults("<b id='x'></b><b id='x'></b>", Template::confusedIds).contains("x"));
        assertTrue(faults("<label for='y'></label>", Template::confusedIds).contains("y"));
    }

    private static String faults(String html, Function<Template, List<String>> check) {
        return check.apply(Template.of(FOLDER, "house/faulty", html)).toString();
    }

    @Test
    void a_template_that_java_names_wrongly_is_noticed() {
        assertTrue(JavaReferences.missing(FOLDER, "Reply.page(\"no/such\", x)")
                .toString()
                .contains("no/such"));
        assertTrue(JavaReferences.missing(FOLDER, "Reply.page(\"layout\", x).fragment(\"nothing\")")
                .toString()
                .contains("nothing"));
    }
}
