//! Problems drawn under the lines they are in.
//!
//! annotate-snippets draws titles, lines, marks and remedies. Its arrow line ends with line and column, so
//! the arrow with the spreadsheet cell after them is drawn here, between the two parts it hands back.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DEFAULT_LINE_NUM_STYLE;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Diagnostics, Severity, Subject};
use crate::format::diagnostics::excerpt::Excerpt;
use crate::format::safe_text;
use crate::language::diagnostics as words;
use crate::language::problem::{self, ProblemText};
use crate::model::name::Language;
use crate::source::{Location, Place, SourceId, Sources};

/// The most problems of one file that are drawn unless all are asked for.
const MOST_OF_A_FILE: usize = 50;
/// A line of data is never cut shorter than this.
const LEAST_ROOM: usize = 20;
/// What stands between a line number and its line.
const GUTTER: usize = " | ".len();

/// How problems are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalOptions {
    /// With colours.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// `--all`: also what goes beyond 50 of a file.
    pub all: bool,
}

/// All findings file by file, an empty line below each; empty where there is none.
#[must_use]
pub fn terminal(
    diagnostics: &Diagnostics,
    sources: &Sources,
    language: Language,
    options: TerminalOptions,
) -> String {
    let drawing = Drawing {
        sources,
        language,
        options,
        renderer: if options.colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        }
        // Lines were cut to the terminal before.
        .term_width(usize::from(u16::MAX)),
    };
    let mut files: BTreeMap<Option<SourceId>, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics.iter() {
        let file = diagnostic.place.map(|place| place.source());
        files.entry(file).or_default().push(diagnostic);
    }
    files
        .into_iter()
        .map(|(file, diagnostics)| drawing.file(file, &diagnostics))
        .collect()
}

struct Drawing<'a> {
    sources: &'a Sources,
    language: Language,
    options: TerminalOptions,
    renderer: Renderer,
}

impl Drawing<'_> {
    fn file(&self, file: Option<SourceId>, diagnostics: &[&Diagnostic]) -> String {
        let limit = if self.options.all {
            usize::MAX
        } else {
            MOST_OF_A_FILE
        };
        let mut text: String = diagnostics
            .iter()
            .take(limit)
            .map(|diagnostic| self.one(diagnostic))
            .collect();
        let hidden = diagnostics.len().saturating_sub(limit);
        if hidden > 0 {
            let name = file.map(|file| shown(&self.sources.get(file).name));
            text.push_str(&words::not_shown(hidden, name.as_deref(), self.language));
            text.push_str("\n\n");
        }
        text
    }

    fn one(&self, diagnostic: &Diagnostic) -> String {
        let words = problem::text(&diagnostic.problem, self.language);
        let location = diagnostic.place.map(|place| (place, self.sources.locate(&place)));
        let title = self
            .level(diagnostic)
            .primary_title(shown(&words.title))
            .id(diagnostic.problem.code());
        let mut text = self.renderer.render(&[Group::with_title(title)]);
        text.push('\n');
        if let Some((_, location)) = &location {
            text.push_str(&self.arrow(location));
        }
        let snippet =
            location.and_then(|(place, location)| self.snippet(place, &location, diagnostic, &words));
        let body = Group::with_level(self.level(diagnostic))
            .elements(snippet)
            .elements(self.messages(diagnostic, &words));
        text.push_str(&self.renderer.render(&[body]));
        text.push_str("\n\n");
        text
    }

    fn level(&self, diagnostic: &Diagnostic) -> Level<'static> {
        let severity = diagnostic.problem.severity();
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        level.with_name(words::severity(severity, self.language))
    }

    /// `  --> thamdinh.csv:65:10 (Excel cell C65)`, the arrow over the bar that follows.
    fn arrow(&self, location: &Location) -> String {
        let mut place = shown(&location.file);
        let mut indent = 0;
        if location.line > 0 {
            place.push_str(&format!(":{}:{}", location.line, location.column));
            indent = digits(location.line);
        }
        if let Some(cell) = location.cell {
            place.push_str(&format!(" ({})", words::spreadsheet_cell(cell, self.language)));
        }
        let arrow = if self.options.colour {
            format!("{DEFAULT_LINE_NUM_STYLE}-->{DEFAULT_LINE_NUM_STYLE:#}")
        } else {
            "-->".to_owned()
        };
        format!("{:indent$}{arrow} {place}\n", "")
    }

    /// The line with its mark; `None` for a file as a whole.
    fn snippet(
        &self,
        place: Place,
        location: &Location,
        diagnostic: &Diagnostic,
        words: &ProblemText,
    ) -> Option<Element<'static>> {
        place.span()?;
        let room = self
            .options
            .width
            .saturating_sub(digits(location.line) + GUTTER)
            .max(LEAST_ROOM);
        let excerpt = Excerpt::of(&place, self.sources, location.line, location.column, room);
        let mark = AnnotationKind::Primary
            .span(excerpt.mark)
            .label(label(diagnostic, words));
        let snippet = Snippet::source(excerpt.text)
            .line_start(location.line)
            .annotation(mark);
        Some(snippet.into())
    }

    /// What stands below the line: the line of the other file, the reason, the remedy.
    fn messages(&self, diagnostic: &Diagnostic, words: &ProblemText) -> Vec<Element<'static>> {
        let because = diagnostic
            .because
            .filter(|because| !self.is_shown_already(because, diagnostic))
            .map(|place| Level::NOTE.no_name().message(self.because(place)));
        let why = words.why.as_ref().map(|why| {
            Level::NOTE
                .with_name(words::why(self.language))
                .message(shown(why))
        });
        let help = Level::HELP
            .with_name(words::help(self.language))
            .message(shown(&words.help));
        because
            .into_iter()
            .chain(why)
            .chain([help])
            .map(Element::from)
            .collect()
    }

    /// Whether the line is the one that is drawn.
    fn is_shown_already(&self, because: &Place, diagnostic: &Diagnostic) -> bool {
        diagnostic.place.is_some_and(|place| {
            place.source() == because.source()
                && self.sources.locate(&place).line == self.sources.locate(because).line
        })
    }

    /// `tieuchi.toml:50: max = 5`
    fn because(&self, place: Place) -> String {
        let location = self.sources.locate(&place);
        if location.line == 0 {
            return shown(&location.file);
        }
        let line = self.sources.get(place.source()).line(location.line).trim();
        let line: String = line.chars().take(self.options.width).collect();
        shown(&format!("{}:{}: {line}", location.file, location.line))
    }
}

/// `Sở Tài chính · I.1 "Chất lượng kế hoạch CCHC năm" · a number is expected`
fn label(diagnostic: &Diagnostic, words: &ProblemText) -> Option<String> {
    let agency = diagnostic.agency.as_ref().map(|agency| {
        if agency.name.is_empty() {
            agency.code.clone()
        } else {
            agency.name.clone()
        }
    });
    let criterion = diagnostic.criterion.as_ref().map(|Subject { code, name }| {
        if name.is_empty() || name == code {
            code.clone()
        } else {
            format!("{code} \"{name}\"")
        }
    });
    let parts: Vec<String> = [agency, criterion, words.label.clone()]
        .into_iter()
        .flatten()
        .collect();
    (!parts.is_empty()).then(|| shown(&parts.join(" · ")))
}

fn shown(text: &str) -> String {
    safe_text::for_terminal(text).into_owned()
}

fn digits(number: usize) -> usize {
    number.to_string().len()
}

#[cfg(test)]
mod tests;
