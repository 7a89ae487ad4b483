package dev.cartwright.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Where SQL may stand, and who owns which table: read from the texts in the class files.
class SqlRulesTest {
    /// How a statement of SQL begins, closely enough that no sentence for people begins so.
    private static final Pattern STATEMENT = Pattern.compile("""
            (?isx) \\s* (
              select \\s+ ( .+? \\s from \\s | [a-z_.]+ \\( | exists | distinct | \\* | \\d | true | null )
            | insert \\s+ into \\s
            | update \\s+ [a-z_]+ (\\s+ (as\\s+)? [a-z_]+ )? \\s+ set \\s
            | delete \\s+ from \\s
            | merge \\s+ into \\s
            | with \\s+ (recursive \\s+)? [a-z_]+ \\s* ( \\( | as \\s )
            | ( create | alter | drop ) \\s+ ( unique \\s+ | or \\s+ replace \\s+ | temporary \\s+ )*
                ( table | index | view | sequence | schema | function | type | extension | role | database | collation ) \\s
            | truncate \\s+ | lock \\s+ table \\s | copy \\s+ [a-z_]+ \\s | values \\s* \\(
            | ( listen | notify ) \\s+ [a-z_]+ \\s* ( ; | , | $ )
            | set \\s+ ( local | session ) \\s | ( begin | commit | rollback ) \\s* ;? \\s* $
            ) .*""");

    private static final String NAME = "([a-z_][a-z0-9_]*)";
    private static final Pattern CREATED = Pattern.compile("(?im)^\\s*create table (?:if not exists )?" + NAME);
    private static final String ALIASED = "[a-z_][a-z0-9_]*(?:\\s+(?:as\\s+)?(?!on\\b|where\\b|set\\b|join\\b|cross\\b"
            + "|left\\b|order\\b|group\\b|values\\b|for\\b|limit\\b|using\\b|select\\b)[a-z_][a-z0-9_]*)?";
    private static final Pattern NAMED = Pattern.compile(
            "(?is)\\b(?:from|join|into|update|using|table|only)\\s+(" + ALIASED + "(?:\\s*,\\s*" + ALIASED + ")*)");

    private record Text(String type, String text) {
        boolean inStore() {
            return type.replaceAll("\\$.*", "").endsWith("Store");
        }
    }

    private static final List<Text> TEXTS = Code.files(Path.of("target/classes/dev/cartwright"), ".class").stream()
            .flatMap(SqlRulesTest::textsOf)
            .toList();

    @Test
    void sqlStandsInStoresAndInThePlatformsDatabasePackageOnly() {
        assertThat(TEXTS)
                .as("All SQL of one aggregate stands in its *Store, where one finds, reviews and prepares it")
                .filteredOn(text -> STATEMENT.matcher(text.text()).matches())
                .filteredOn(text -> !text.inStore())
                .filteredOn(text -> !text.type().startsWith("dev.cartwright.platform.db."))
                .isEmpty();
    }

    @Test
    void theSearchForSqlFindsIt() {
        assertThat(TEXTS.stream()
                        .filter(text -> STATEMENT.matcher(text.text()).matches())
                        .filter(Text::inStore)
                        .map(Text::type)
                        .collect(toSet()))
                .as("Every store has SQL: if none is found there, the rule above looks at nothing")
                .hasSameSizeAs(TEXTS.stream()
                        .filter(Text::inStore)
                        .map(Text::type)
                        .filter(type -> type.endsWith("Store"))
                        .collect(toSet()));
    }

    @Test
    void everyTableIsNamedInOneStoreOnly() {
        var created = tables();
        var owners = TEXTS.stream()
                .filter(Text::inStore)
                .flatMap(text ->
                        tablesIn(text.text()).filter(created::contains).map(table -> Map.entry(table, store(text))))
                .collect(groupingBy(
                        Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        assertThat(owners.keySet())
                .as("A table that no store names is dead, or its SQL stands somewhere else")
                .isEqualTo(created);
        assertThat(owners)
                .as("Who changes a table's columns must have to look at one class only")
                .allSatisfy((table, stores) -> assertThat(stores).as(table).hasSize(1));
    }

    @Test
    void statementsTakeTheTimeFromTheShopsClock() {
        var asksTheTime = Pattern.compile(
                "(?i)\\b(now\\s*\\(|clock_timestamp|statement_timestamp|transaction_timestamp|current_(date|time)|localtime)");
        assertThat(TEXTS)
                .as("One clock: the time is bound as :now, so that tests can set it")
                .filteredOn(Text::inStore)
                .filteredOn(text -> asksTheTime.matcher(text.text()).find())
                .isEmpty();
    }

    @Test
    void noStatementNamesASchema() {
        assertThat(TEXTS)
                .as("A store is a schema: the same SQL serves many, by the search path")
                .filteredOn(Text::inStore)
                .filteredOn(text ->
                        Pattern.compile("(?i)\\bpublic\\.").matcher(text.text()).find())
                .isEmpty();
    }

    static Set<String> tables() {
        return Code.files(Code.MIGRATIONS, ".sql").stream()
                .map(Code::read)
                .flatMap(sql -> CREATED.matcher(sql).results())
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> tablesIn(String sql) {
        return NAMED.matcher(sql)
                .results()
                .map(MatchResult::group)
                .map(list -> list.replaceFirst("\\S+\\s+", ""))
                .flatMap(list -> Stream.of(list.split(",")))
                .map(one -> one.strip().split("\\s+")[0]);
    }

    private static String store(Text text) {
        return text.type().replaceAll("\\$.*", "");
    }

    private static Stream<Text> textsOf(Path file) {
        try {
            var type = ClassFile.of().parse(Files.readAllBytes(file));
            var name = type.thisClass().asInternalName().replace('/', '.');
            return StreamSupport.stream(type.constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> new Text(name, ((StringEntry) entry).stringValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
