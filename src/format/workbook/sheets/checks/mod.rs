//! Checks: what the program computed beside what this workbook computes, and what it was computed from.
//!
//! ```text
//! Scores that differ from the program's     0
//! Code   Agency       Exact        By the program   By this workbook   Difference
//! HHV    Hòa Vang     15999/200    80.00            80.00              0
//! ```

mod blocks;
mod origin;
mod scores;

use rust_xlsxwriter::{ConditionalFormatCell, ConditionalFormatCellRule, Worksheet, XlsxError};

use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Book, Grid};
use crate::format::workbook::near_edge;
use crate::format::workbook::page::Page;
use crate::format::workbook::place::{fixed, fixed_rows, letters};
use crate::format::workbook::shown::Shown;
use crate::format::workbook::styles::{Look, alarm};
use crate::language::workbook::{Label, Sheet, label, sheet};

/// Characters of the columns.
const WIDTHS: [u16; 8] = [12, 44, 30, 17, 17, 14, 12, 12];
/// The column of what the program computed; the next ones hold what the workbook computes, and the difference.
const PROGRAM: u16 = 3;
const LIVE: u16 = PROGRAM + 1;
const DIFFERENCE: u16 = LIVE + 1;

/// The sheet.
pub(crate) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let page = Page::new(Sheet::Checks, book.language)?;
    let mut checks = Checks { book, page, row: 0 };
    checks.line(sheet(Sheet::Checks, book.language), Look::Title)?;
    let summary = checks.row;
    checks.row += 3;
    checks.origin()?;
    checks.files()?;
    checks.blocks()?;
    checks.tiers()?;
    let scores = checks.scores()?;
    checks.summary(summary, scores)?;
    let mut page = checks.page;
    for (column, width) in (0..).zip(WIDTHS) {
        page.sheet().set_column_width(column, width)?;
    }
    page.sheet().set_landscape().set_print_fit_to_pages(1, 0);
    Ok(page.finish())
}

/// Writes from the top down; `row` is the next free one.
struct Checks<'b, 'a> {
    book: &'b Book<'a>,
    page: Page,
    row: u32,
}

impl Checks<'_, '_> {
    fn label(&self, name: Label) -> &'static str {
        label(name, self.book.language)
    }

    /// A line of text in the first column.
    fn line(&mut self, text: &str, look: Look) -> Result<(), XlsxError> {
        self.page.text(self.row, 0, text, look)?;
        self.row += 1;
        Ok(())
    }

    /// A heading over a table, a line apart from what is above.
    fn heading(&mut self, section: Label, columns: &[Label]) -> Result<(), XlsxError> {
        self.row += 1;
        self.line(self.label(section), Look::Section)?;
        let language = self.book.language;
        let cells = columns
            .iter()
            .map(|name| (Content::text(label(*name, language)), Look::Heading));
        self.page.row(self.row, cells)?;
        self.row += u32::from(!columns.is_empty());
        Ok(())
    }

    /// What the workbook computes in this row less what the program computed; anything but 0 is marked.
    fn difference(&mut self) -> Result<Content, XlsxError> {
        let row = self.row;
        let cell = |column| format!("{}{}", letters(column), row + 1);
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::NotEqualTo(0))
            .set_format(alarm());
        self.page
            .sheet()
            .add_conditional_format(row, DIFFERENCE, row, DIFFERENCE, &rule)?;
        let formula = format!("ROUND({}-{},9)", cell(LIVE), cell(PROGRAM));
        Ok(Content::Formula(formula, Shown::count(0)))
    }

    /// The cells of a row of Detail under the ranked agencies of a block.
    fn ranked_cells(&self, grid: &Grid<'_>, row: u32) -> String {
        let (from, to) = (fixed(row, grid.column(0)), fixed(row, grid.last_ranked()));
        format!("{}{from}:{to}", self.book.prefix(Sheet::Detail))
    }

    /// The two numbers that an auditor looks at first.
    fn summary(&mut self, row: u32, scores: Option<(u32, u32)>) -> Result<(), XlsxError> {
        let differing = scores.map(|(from, to)| {
            let cells = fixed_rows(from, to, DIFFERENCE);
            (format!("SUMPRODUCT(({cells}<>0)*1)"), Shown::count(0))
        });
        let near = Content::count(near_edge::count(self.book));
        let lines = [
            (Label::Differing, Content::formula(differing)),
            (Label::NearEdge, near),
        ];
        for (row, (name, count)) in (row..).zip(lines) {
            let name = self.label(name);
            self.page.wrapped(row, 1, name, WIDTHS[1], Look::TEXT)?;
            self.page
                .put(row, 2, &count, &Look::Count { bold: true }.format())?;
        }
        Ok(())
    }
}
