package dev.groundwork.feedback.signin;

import dev.groundwork.feedback.http.Role;
import java.util.Collection;
import java.util.Set;

/// Which of the company's groups may do what.
///
/// @param otherwise what whoever is in none of them may do
public record Groups(Set<String> marketers, Set<String> reps, Role otherwise) {

    public Groups {
        marketers = Set.copyOf(marketers);
        reps = Set.copyOf(reps);
    }

    Role roleOf(Collection<String> groups) {
        if (groups.stream().anyMatch(marketers::contains)) {
            return Role.MARKETER;
        }
        return groups.stream().anyMatch(reps::contains) ? Role.REP : otherwise;
    }
}
