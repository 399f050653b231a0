//! How wide the columns of a table are: no number is broken, no word is, and the name has the rest.
//!
//! Widths are estimated from the letters of Times New Roman, generously: too wide a column costs little, too
//! narrow a one breaks `101,02` into two lines.

use crate::format::annex::paper::Paper;
use crate::format::plain_cell;
use crate::model::name::Language;
use crate::view::{Column, ColumnKind, Section, Table};

/// Type size and paper that all tables of an annex fit on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// How the sheets lie.
    pub(super) paper: Paper,
    /// The size of the type in tables, in half points as documents count it.
    pub(super) half_points: u32,
}

/// The first is taken that all tables fit into: 13 points, the least that the decree has for text, upright and
/// lengthwise, then smaller.
const SETTINGS: [Setting; 7] = [
    setting(Paper::Portrait, 26),
    setting(Paper::Landscape, 26),
    setting(Paper::Landscape, 24),
    setting(Paper::Landscape, 22),
    setting(Paper::Landscape, 20),
    setting(Paper::Landscape, 18),
    setting(Paper::Landscape, 16),
];

/// Left and right of the text of a cell, together, and a little for the estimate.
const PADDING: u32 = 170;

/// 40 mm: less makes rows of four lines of the names of agencies.
const LEAST_FOR_NAMES: u32 = 2268;

/// 22 mm: `Xuất sắc` in one line, `Trung bình khá` in two.
const TWO_WORDS: u32 = 1247;

/// 80 mm: a longer name stands in two lines.
const MOST_LIKED: u32 = 4535;

/// Headings of numbers would rather not be higher than this.
const HEADING_LINES: u32 = 3;

const fn setting(paper: Paper, half_points: u32) -> Setting {
    Setting { paper, half_points }
}

/// What all tables of an annex fit into; the smallest type where nothing does.
pub(super) fn fitting(sections: &[Section], language: Language) -> Setting {
    let fits = |setting: &Setting| {
        let mut tables = sections.iter().filter_map(|section| section.table.as_ref());
        tables.all(|table| needs(table, *setting, language) <= setting.paper.text_width())
    };
    let [.., smallest] = SETTINGS;
    SETTINGS.into_iter().find(fits).unwrap_or(smallest)
}

/// One width a column, together the width of the text.
///
/// Each column has what it needs; what is left is shared out by what each would like besides, and the names
/// take the rest.
pub(super) fn widths(table: &Table, setting: Setting, language: Language) -> Vec<u32> {
    let whole = setting.paper.text_width();
    let columns: Vec<Demand> = demands(table, setting, language);
    let needed: u32 = columns.iter().map(|column| column.needs).sum();
    let liked: u32 = columns.iter().map(|column| column.likes).sum();
    let width = |column: &Demand| match whole.checked_sub(needed) {
        None => column.needs * whole / needed,
        Some(left) if left < liked => column.needs + column.likes * left / liked,
        Some(_) => column.needs + column.likes,
    };
    let mut widths: Vec<u32> = columns.iter().map(width).collect();
    let rest = whole.saturating_sub(widths.iter().sum());
    let is_name = |column: &Column| column.kind == ColumnKind::Name;
    let taker = table.columns.iter().position(is_name).unwrap_or_default();
    if let Some(width) = widths.get_mut(taker) {
        *width += rest;
    }
    widths
}

/// The width that a column cannot do without, and how much more would be good.
struct Demand {
    needs: u32,
    likes: u32,
}

fn needs(table: &Table, setting: Setting, language: Language) -> u32 {
    let demands = demands(table, setting, language);
    demands.iter().map(|column| column.needs).sum()
}

fn demands(table: &Table, setting: Setting, language: Language) -> Vec<Demand> {
    let demand = |(at, column): (usize, &Column)| {
        let rows = table.groups.iter().flat_map(|group| &group.rows);
        let cells: Vec<String> = rows
            .map(|row| plain_cell::text(&row.cells[at], language))
            .collect();
        let twips = |thousandths: u32| thousandths.saturating_mul(setting.half_points) / 100 + PADDING;
        let widest = |of: fn(&str) -> u32| cells.iter().map(|cell| of(cell)).max().unwrap_or_default();
        let words = longest_word(&column.heading).max(widest(longest_word));
        let whole_cells = widest(width);
        let in_few_lines = width(&column.heading) / HEADING_LINES;
        let (needs, likes) = match column.kind {
            ColumnKind::Name => (LEAST_FOR_NAMES, twips(whole_cells)),
            ColumnKind::Word | ColumnKind::Notes => {
                let whole = twips(whole_cells);
                (twips(words).max(whole.min(TWO_WORDS)), whole)
            }
            ColumnKind::Number | ColumnKind::Rank | ColumnKind::Bar => {
                (twips(words.max(whole_cells)), twips(in_few_lines))
            }
        };
        // A word that is longer than the least for names is broken rather than the table.
        let needs = needs.min(LEAST_FOR_NAMES);
        let likes = likes.min(MOST_LIKED).saturating_sub(needs);
        Demand { needs, likes }
    };
    table.columns.iter().enumerate().map(demand).collect()
}

fn longest_word(text: &str) -> u32 {
    text.split([' ', '-']).map(width).max().unwrap_or_default()
}

/// In thousandths of the size of the type, as wide as bold type runs.
fn width(text: &str) -> u32 {
    text.chars().map(letter_width).fold(0, u32::saturating_add)
}

fn letter_width(letter: char) -> u32 {
    match letter {
        ' ' | '\u{a0}' | ',' | '.' | '/' | ':' | ';' => 280,
        'i' | 'j' | 'l' | 't' | 'f' | '(' | ')' | '[' | ']' | '-' => 340,
        'r' | 's' | 'c' | 'e' | 'I' | 'J' => 440,
        'm' | 'w' | 'M' | 'W' => 960,
        '0'..='9' => 500,
        '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' if letter.is_uppercase() => 740,
        '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => 540,
        _ => 1000,
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use crate::format::annex::paper::Paper;
    use crate::format::annex::widths::{fitting, setting, widths};
    use crate::model::name::Language;
    use crate::view::{Cell, Column, ColumnKind, Group, Row, Section, Table};

    /// A name and so many columns of numbers.
    fn section(numbers: usize) -> Section {
        let number = Column {
            key: "score",
            heading: "Chỉ số".to_owned(),
            kind: ColumnKind::Number,
        };
        let name = Column {
            key: "name",
            heading: "Tên cơ quan".to_owned(),
            kind: ColumnKind::Name,
        };
        let cell = Cell::Number(Decimal::new(10102, 2));
        let cells = [vec![Cell::Text("Sở Nội vụ".to_owned())], vec![cell; numbers]].concat();
        Section {
            heading: None,
            table: Some(Table {
                columns: [vec![name], vec![number; numbers]].concat(),
                groups: vec![Group {
                    heading: None,
                    rows: vec![Row { cells }],
                }],
            }),
            text: Vec::new(),
        }
    }

    #[test]
    fn a_table_stands_upright_in_13_points_while_it_can() {
        let fits = |numbers| fitting(&[section(numbers)], Language::Vietnamese);
        assert_eq!(fits(6), setting(Paper::Portrait, 26));
        assert_eq!(fits(9), setting(Paper::Landscape, 26));
        assert!(fits(14).half_points < 26);
        assert_eq!(fits(400), setting(Paper::Landscape, 16));
    }

    #[test]
    fn columns_are_together_as_wide_as_the_text() {
        for numbers in [1, 6, 9, 14, 400] {
            let section = section(numbers);
            let fits = fitting(std::slice::from_ref(&section), Language::Vietnamese);
            let table = section.table.expect("it was made with one");
            let whole: u32 = widths(&table, fits, Language::Vietnamese).iter().sum();
            let text = fits.paper.text_width();
            assert!(
                whole == text || numbers == 400 && whole <= text,
                "{numbers}: {whole} of {text}"
            );
        }
    }
}
