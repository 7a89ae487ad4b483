package dev.cartwright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A statement of a store.
record SqlConstant(String store, String name, String sql) {
    private static final Pattern BEGINS_A_STATEMENT =
            Pattern.compile("(?is)\\s*(select|insert|update|delete|with|values|merge)\\s.*");

    static List<SqlConstant> all() {
        return Code.CLASSES.stream()
                .filter(one -> one.getSimpleName().endsWith("Store")
                        || one.getFullName().equals("dev.cartwright.platform.db.Database"))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                        .map(field -> new SqlConstant(type.getSimpleName(), field.getName(), value(field))))
                .filter(constant -> BEGINS_A_STATEMENT.matcher(constant.sql()).matches())
                .toList();
    }

    /// What is put together with conditions at run time ends where they begin.
    String complete() {
        return sql.strip().endsWith(" where") || sql.strip().endsWith("\nwhere") ? sql + " true" : sql;
    }

    @Override
    public String toString() {
        return store + "." + name;
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
