//! The last line of every run that reads: `2 errors, 0 warnings in 1 file. Explain: parindex help E302`.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostics, Severity};
use crate::language::diagnostics as words;
use crate::model::name::Language;

/// How many findings there are, in how many files, and how to read more about the first of the worst.
#[must_use]
pub fn summary(diagnostics: &Diagnostics, language: Language) -> String {
    let counts = words::counts(
        diagnostics.count(Severity::Error),
        diagnostics.count(Severity::Warning),
        language,
    );
    let is_error = |code: &&str| code.starts_with('E');
    let codes = || diagnostics.iter().map(|diagnostic| diagnostic.problem.code());
    let Some(code) = codes().find(is_error).or_else(|| codes().next()) else {
        return counts;
    };
    let files: BTreeSet<_> = diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.place)
        .map(|place| place.source())
        .collect();
    let in_files = match files.len() {
        0 => String::new(),
        files => words::in_files(files, language),
    };
    format!("{counts}{in_files}. {}", words::explained_by(code, language))
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::examples::round;
    use crate::diagnostic::{Diagnostic, Diagnostics, Problem};
    use crate::format::diagnostics::summary;
    use crate::model::name::Language;

    #[test]
    fn nothing_wrong_is_said_in_two_counts() {
        let none = Diagnostics::default();
        assert_eq!(summary(&none, Language::English), "0 errors, 0 warnings");
        assert_eq!(summary(&none, Language::Vietnamese), "0 lỗi, 0 cảnh báo");
    }

    #[test]
    fn the_first_error_is_the_one_to_read_about() {
        let (diagnostics, _) = round();
        assert_eq!(
            summary(&diagnostics, Language::English),
            "3 errors, 1 warning in 1 file. Explain: parindex help E115"
        );
        assert_eq!(
            summary(&diagnostics, Language::Vietnamese),
            "3 lỗi, 1 cảnh báo trong 1 tệp. Giải thích: parindex help E115"
        );
    }

    #[test]
    fn a_problem_of_no_file_counts_no_file() {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::nowhere(Problem::NoDataRows));
        assert_eq!(
            summary(&diagnostics, Language::English),
            "1 error, 0 warnings. Explain: parindex help E102"
        );
    }
}
