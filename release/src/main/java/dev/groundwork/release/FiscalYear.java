package dev.groundwork.release;

import java.time.LocalDate;
import java.util.List;

/// A fiscal year as its calendar divides it.
///
/// @param year the one in which its first month lies
/// @param quarters four of them, in order
public record FiscalYear(int year, List<Quarter> quarters) {

    /// Three months.
    public record Quarter(List<Month> months) {
        public Quarter {
            months = List.copyOf(months);
        }
    }

    /// A month, of the calendar or of whole weeks. Both days are included.
    public record Month(LocalDate from, LocalDate until) {}

    public FiscalYear {
        quarters = List.copyOf(quarters);
    }

    public LocalDate from() {
        return quarters.getFirst().months().getFirst().from();
    }

    public LocalDate until() {
        return quarters.getLast().months().getLast().until();
    }
}
