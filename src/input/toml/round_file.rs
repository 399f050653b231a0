//! `parindex.toml`: which files make a round.
//!
//! ```toml
//! format    = 1
//! criteria  = ["criteria/departments.toml", "criteria/districts.toml"]
//! agencies  = "agencies.csv"
//! appraised = "appraised.csv"
//! ```

use crate::diagnostic::Diagnostics;
use crate::input::toml::document::Document;
use crate::input::toml::section::Section;
use crate::input::toml::words::Placed;
use crate::input::toml::{format, syntax};
use crate::model::name::{Language, Name};
use crate::source::{SourceId, Sources};

const LANGUAGES: [(&str, Language); 2] = [("vi", Language::Vietnamese), ("en", Language::English)];

/// A round file. Paths are as written: relative to the file's folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundFile {
    /// `title`
    pub title: Option<Name>,
    /// `year`
    pub year: Option<i32>,
    /// `language` of outputs where no flag says another.
    pub language: Option<Language>,
    /// `criteria`
    pub criteria: Vec<Placed>,
    /// `agencies`
    pub agencies: Option<Placed>,
    /// `self`
    pub self_assessed: Vec<Placed>,
    /// `appraised`
    pub appraised: Vec<Placed>,
    /// `final`
    pub finals: Vec<Placed>,
    /// `survey`
    pub survey: Vec<Placed>,
    /// `previous`: a folder or a published table.
    pub previous: Option<Placed>,
}

/// Reads a round file and reports everything that is wrong with it; `None` where anything is.
pub fn read_round_file(sources: &Sources, source: SourceId, problems: &mut Diagnostics) -> Option<RoundFile> {
    let tree = syntax::parse(sources, source, problems)?;
    let document = Document::new(sources, source);
    let file = read(Section::root(&document, &tree));
    let sound = document.is_sound();
    document.close(problems);
    file.filter(|_| sound)
}

fn read(mut root: Section<'_>) -> Option<RoundFile> {
    if !format::is_readable(&mut root) {
        return None;
    }
    let path = |root: &mut Section<'_>, key| root.placed_text(key).map(Placed::into_owned);
    let paths = |root: &mut Section<'_>, key| {
        let paths = root.one_or_more(key).into_iter();
        paths.map(Placed::into_owned).collect()
    };
    let file = RoundFile {
        title: root.name_in("title", "title_en"),
        year: root.year(),
        language: root.word("language", &LANGUAGES),
        criteria: paths(&mut root, "criteria"),
        agencies: path(&mut root, "agencies"),
        self_assessed: paths(&mut root, "self"),
        appraised: paths(&mut root, "appraised"),
        finals: paths(&mut root, "final"),
        survey: paths(&mut root, "survey"),
        previous: path(&mut root, "previous"),
    };
    root.close();
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::read_round_file;
    use crate::diagnostic::Diagnostics;
    use crate::input::toml::words::Placed;
    use crate::source::Sources;

    #[test]
    fn a_path_keeps_its_place_be_it_alone_or_in_a_list() {
        let mut sources = Sources::default();
        let text = "format = 1\ncriteria = [\"a.toml\", \"b.toml\"]\nself = \"tu.csv\"\nfinal = \"\"\n";
        let source = sources.add("parindex.toml", text);
        let mut problems = Diagnostics::default();
        let file = read_round_file(&sources, source, &mut problems).expect("the file is sound");
        let shown = |path: &Placed| {
            let location = sources.locate(&path.place);
            format!("{}:{} {}", location.line, location.column, path.text)
        };
        let criteria: Vec<String> = file.criteria.iter().map(shown).collect();
        assert_eq!(criteria, ["2:13 a.toml", "2:23 b.toml"]);
        let self_assessed: Vec<String> = file.self_assessed.iter().map(shown).collect();
        assert_eq!(self_assessed, ["3:8 tu.csv"]);
        assert_eq!(file.finals, []);
    }

    #[test]
    fn a_round_file_with_any_problem_is_not_used() {
        let mut sources = Sources::default();
        let source = sources.add("parindex.toml", "format = 1\nagency = \"a.csv\"\nself = 1\n");
        let mut problems = Diagnostics::default();
        assert_eq!(read_round_file(&sources, source, &mut problems), None);
        let codes: Vec<&str> = problems.iter().map(|found| found.problem.code()).collect();
        assert_eq!(codes, ["E415", "E403"]);
    }
}
