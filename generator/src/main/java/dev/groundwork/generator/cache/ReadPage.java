package dev.groundwork.generator.cache;

import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.generator.markdown.Question;
import java.util.List;

/// A page whose Markdown was read.
///
/// @param version of its source
/// @param key names its body: the same source with the same answers has the same
/// @param questions what the reading depended on besides the source
/// @param place where the body lies
public record ReadPage(String version, String key, List<Question> questions, Outline outline, PackFile.Place place) {

    public ReadPage {
        questions = List.copyOf(questions);
    }
}
