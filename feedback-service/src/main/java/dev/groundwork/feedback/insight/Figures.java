package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All figures, in the order in which they are shown.
record Figures(List<Figure> all) {

    static Figures of(Database database) {
        var heard = database.reading(Heard.class);
        var voiced = database.reading(Voiced.class);
        var searched = database.reading(Searched.class);
        var read = database.reading(Read.class);
        return new Figures(Stream.of(
                        new ObjectionFigures(heard).all(),
                        new PlacementFigures(database.reading(Placed.class)).all(),
                        new VoiceFigures(voiced).all(),
                        new SearchFigures(searched).all(),
                        new PageFigures(read).all(),
                        new RewriteFigure(read).all(),
                        new DemandFigures(heard, voiced, searched).all())
                .flatMap(List::stream)
                .toList());
    }

    Optional<Figure> of(String id) {
        return all.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    List<Figure> in(Figure.Section section) {
        return all.stream().filter(figure -> figure.section() == section).toList();
    }
}
