//! Which rows of which files a score was read from: `thamdinh.csv:72–81`.

use std::collections::BTreeMap;

use crate::analysis::explanation::Explanation;
use crate::source::Sources;

/// One entry a file, its lines as ranges, files in the order in which they were read.
pub(super) fn rows_read(explanation: &Explanation<'_>, sources: &Sources) -> Vec<String> {
    let mut lines: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (index, _) in explanation.framework().indexed_items() {
        if let Some(answer) = explanation.answer(index) {
            let location = sources.locate(&answer.place);
            lines
                .entry(answer.place.source())
                .or_default()
                .push(location.line);
        }
    }
    lines
        .into_iter()
        .map(|(source, mut lines)| {
            lines.sort_unstable();
            lines.dedup();
            format!("{}:{}", sources.get(source).name, ranges(&lines))
        })
        .collect()
}

/// `72–81, 90`
fn ranges(sorted: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in sorted {
        match ranges.last_mut() {
            Some((_, end)) if *end + 1 == *line => *end = *line,
            _ => ranges.push((*line, *line)),
        }
    }
    let text = |(start, end): &(usize, usize)| match start == end {
        true => start.to_string(),
        false => format!("{start}–{end}"),
    };
    ranges.iter().map(text).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn neighbouring_lines_are_joined() {
        assert_eq!(ranges(&[72, 73, 74, 80, 90, 91]), "72–74, 80, 90–91");
        assert_eq!(ranges(&[5]), "5");
        assert_eq!(ranges(&[]), "");
    }
}
