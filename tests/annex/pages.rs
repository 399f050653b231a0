//! What stands on the pages.

use std::sync::OnceLock;

use parindex::model::name::Language;
use parindex::view::{Annex, AnnexWishes};

use crate::office::{Page, Print, print, put};
use crate::rounds::{made, of_120_agencies, rows};
use crate::support::Folder;

/// A round with both annexes, printed in one language.
struct Printed {
    name: String,
    annexes: Vec<Annex>,
    print: Print,
}

/// Every round in both languages; the office is started once for all tests.
fn printed() -> &'static [Printed] {
    static PRINTED: OnceLock<Vec<Printed>> = OnceLock::new();
    PRINTED.get_or_init(|| {
        let large = of_120_agencies();
        let large = large.path().to_str().expect("test folders have plain names");
        let folder = Folder::new();
        let wishes = AnnexWishes {
            areas: true,
            ..AnnexWishes::default()
        };
        let mut documents = Vec::new();
        for (name, round) in [
            ("example", "samples/example"),
            ("da-nang", "samples/da-nang-2022"),
            ("large", large),
        ] {
            for (of, language) in [("vi", Language::Vietnamese), ("en", Language::English)] {
                let name = format!("{name}-{of}");
                let made = made(round, &wishes, language);
                let file = put(&folder, &format!("{name}.docx"), &made.document);
                documents.push((name, made.annexes, file));
            }
        }
        let files: Vec<_> = documents.iter().map(|(_, _, file)| file.clone()).collect();
        let prints = print(&folder, &files);
        let printed = documents.into_iter().zip(prints);
        printed
            .map(|((name, annexes, _), print)| Printed { name, annexes, print })
            .collect()
    })
}

impl Printed {
    /// The pages of one annex: it begins where its label is the first word of a page.
    fn pages_of(&self, at: usize) -> &[Page] {
        let start = |annex: &Annex| {
            let mut pages = self.print.pages.iter();
            let label = &annex.label;
            pages
                .position(|page| page.place_of(label) == Some(0))
                .unwrap_or_else(|| panic!("{}: no page begins with {label}", self.name))
        };
        let end = self.annexes.get(at + 1).map_or(self.print.pages.len(), start);
        &self.print.pages[start(&self.annexes[at])..end]
    }
}

#[test]
fn every_page_is_a4_upright_or_lengthwise() {
    for printed in printed() {
        for page in &printed.print.pages {
            let size = (page.width, page.height);
            assert!(
                [(210, 297), (297, 210)].contains(&size),
                "{}: {size:?}",
                printed.name
            );
        }
    }
}

#[test]
fn the_ranking_stands_upright_and_many_areas_lie_lengthwise() {
    let in_vietnamese = printed().iter().filter(|printed| printed.name.ends_with("vi"));
    for printed in in_vietnamese {
        assert_eq!(printed.pages_of(0)[0].width, 210, "{}", printed.name);
        let width = if printed.name == "example-vi" { 210 } else { 297 };
        assert_eq!(printed.pages_of(1)[0].width, width, "{}", printed.name);
    }
}

#[test]
fn the_type_is_times_or_its_metric_twin() {
    for printed in printed() {
        for font in &printed.print.fonts {
            let is_times = font.starts_with("Times") || font == "LiberationSerif";
            assert!(is_times, "{}: {font}", printed.name);
        }
    }
}

#[test]
fn every_row_stands_whole_on_one_page_with_its_heading_above_it() {
    for printed in printed() {
        for (at, annex) in printed.annexes.iter().enumerate() {
            let pages = printed.pages_of(at);
            let ordinal = match annex.language {
                Language::English => "No.",
                Language::Vietnamese => "STT",
            };
            for row in rows(annex) {
                let words: Vec<&str> = row.iter().map(String::as_str).collect();
                let page = pages.iter().find(|page| page.holds(&words));
                let page =
                    page.unwrap_or_else(|| panic!("{}: {} is torn: {words:?}", printed.name, annex.label));
                let heading = page.downwards.iter().position(|word| word == ordinal);
                let number = words.iter().find(|word| is_number(word));
                let own = page
                    .downwards
                    .iter()
                    .rposition(|word| Some(&word.as_str()) == number);
                assert!(heading.is_some() && heading < own, "{}: {words:?}", printed.name);
            }
        }
    }
}

/// `90,31`, which no heading holds.
fn is_number(word: &str) -> bool {
    word.contains(['.', ',']) && word.contains(|letter: char| letter.is_ascii_digit())
}

#[test]
fn no_word_of_a_row_stands_on_another_page() {
    let of_large = printed()
        .iter()
        .filter(|printed| printed.name.starts_with("large"));
    for printed in of_large {
        for at in 0..printed.annexes.len() {
            let pages = printed.pages_of(at);
            assert!(
                pages.len() > 3,
                "{}: a table of {} pages proves little",
                printed.name,
                pages.len()
            );
            for number in (0..120).filter(|number| number % 40 != 13) {
                let with = |word: String| -> Vec<usize> {
                    let holding = pages.iter().enumerate();
                    let holding = holding.filter(|(_, page)| page.words.contains(&word));
                    holding.map(|(at, _)| at).collect()
                };
                let first = with(format!("đầu{number:03}"));
                assert_eq!(first.len(), 1, "{}: {number} stands once", printed.name);
                assert_eq!(
                    first,
                    with(format!("cuối{number:03}")),
                    "{}: {number}",
                    printed.name
                );
            }
        }
    }
}

#[test]
fn each_annex_is_headed_and_counts_its_pages_from_one_without_showing_the_first() {
    for printed in printed() {
        for (at, annex) in printed.annexes.iter().enumerate() {
            let pages = printed.pages_of(at);
            let first = &pages[0];
            let title = annex.title.to_uppercase();
            for line in [&annex.label, &title, &annex.attached]
                .into_iter()
                .chain(&annex.statuses)
            {
                assert!(first.place_of(line).is_some(), "{}: {line}", printed.name);
            }
            for (number, page) in (1..).zip(pages).skip(1) {
                assert_eq!(
                    page.words[0],
                    number.to_string(),
                    "{}: {}",
                    printed.name,
                    annex.label
                );
            }
        }
    }
}

#[test]
fn agencies_that_are_not_assessed_are_named_under_the_table() {
    for printed in printed().iter().filter(|printed| printed.name.ends_with("vi")) {
        let outside = match printed.name.as_str() {
            "large-vi" => "Không đánh giá: Ủy ban nhân dân xã đầu013 Trường Thạnh",
            _ => "Không đánh giá: UBND huyện Hoàng Sa.",
        };
        let pages = printed.pages_of(0);
        assert!(
            pages.iter().any(|page| page.place_of(outside).is_some()),
            "{}",
            printed.name
        );
    }
}

#[test]
fn what_is_not_official_says_so_on_the_first_page() {
    for printed in printed() {
        assert_eq!(printed.annexes[0].statuses.len(), 1, "{}", printed.name);
    }
}
