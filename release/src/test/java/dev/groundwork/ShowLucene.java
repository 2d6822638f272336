package dev.groundwork;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/// Whether a public method takes or gives a Lucene type.
final class ShowLucene extends ArchCondition<JavaClass> {

    ShowLucene() {
        super("take or give a Lucene type in public");
    }

    @Override
    public void check(JavaClass checked, ConditionEvents events) {
        for (var method : checked.getCodeUnits()) {
            if (method.getModifiers().contains(JavaModifier.PUBLIC)) {
                var shows = types(method).anyMatch(type -> type.getPackageName().startsWith("org.apache.lucene"));
                events.add(new SimpleConditionEvent(method, shows, method.getFullName()));
            }
        }
    }

    private static Stream<JavaClass> types(JavaCodeUnit method) {
        return Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
    }
}
