//! Formulas: the scoring of a framework, compiled to cells.
//!
//! ```text
//! Detail!F12   IF(F112=0,0,IF(Answers!F9="",0,$C12*Answers!F9/Answers!F10))      points of an item
//! Detail!F11   SUM(F12:F14)                                                      points of an area
//! Detail!F130  ROUND(F127+F128-F129,11)                                          before rounding
//! Detail!F131  ROUND(ROUND(F130*100,9),0)/100                                    published
//! Detail!F132  1+SUMPRODUCT(($D131:$AJ131>F131)*1)                               rank
//! ```
//!
//! Every formula stands once, as a pattern for a whole row ([`place`](crate::format::workbook::place)), in the
//! file that bears the name of the room it mirrors: `item`, `rule` and `outline` mirror `scoring`, `rank` and
//! `tier` mirror `ranking`. Only SUM, ROUND, MIN, MAX, IF, AND, COUNTIFS, INDEX, MATCH and SUMPRODUCT are used,
//! which every spreadsheet has had for decades and none translates differently.

mod item;
mod outline;
mod rank;
pub(crate) mod rounding;
mod rule;
mod tier;
mod total;

use crate::exact::Exact;
use crate::format::workbook::layout::{Book, EARNS, Figure, Grid, Row, Set, VALUE};
use crate::format::workbook::parameter::{Parameter, Role, parameters};
use crate::format::workbook::place::{fixed, fixed_rows, own};
use crate::language::workbook::{Mark, Sheet, mark};
use crate::model::item::ItemIndex;
use crate::model::rule::Rule;

/// Writes the formulas of one grid.
pub(crate) struct Formulas<'b, 'a> {
    book: &'b Book<'a>,
    set: &'b Set<'a>,
    grid: &'b Grid<'a>,
    answers: String,
    criteria: String,
}

impl<'b, 'a> Formulas<'b, 'a> {
    /// For one grid of the book.
    pub(crate) fn of(book: &'b Book<'a>, grid: &'b Grid<'a>) -> Self {
        Self {
            book,
            set: book.set_of(grid),
            grid,
            answers: book.prefix(Sheet::Answers),
            criteria: book.prefix(Sheet::Criteria),
        }
    }

    /// The pattern of a row of Detail.
    pub(crate) fn pattern(&self, row: Row) -> String {
        match row {
            Row::Points(line) => self.points(line),
            Row::Possible(line) => self.possible(line),
            Row::Share(line) => self.share(line),
            Row::Figure(figure) => match figure {
                Figure::Earned | Figure::Possible | Figure::Base | Figure::Bonus | Figure::Penalty => {
                    self.sum(figure)
                }
                Figure::Exact => self.exact(),
                Figure::Published => self.published(),
                Figure::TieBreak(at) => self.tie_break(at),
                Figure::Order => self.order(),
                Figure::First => self.first(),
                Figure::Rank => self.rank(),
                Figure::Admitted(step) => self.admitted(step),
                Figure::Within(step) => self.within(step),
                Figure::Tier => self.tier(),
            },
        }
    }

    /// The pattern of a row for an agency without a rank, which takes no place of a quota and loses none.
    pub(crate) fn pattern_unranked(&self, row: Row) -> String {
        match row {
            Row::Figure(Figure::Within(step)) => self.figure(Figure::Admitted(step)),
            _ => self.pattern(row),
        }
    }

    /// The maximum of a line, in the third column of Detail, which takes it from Criteria.
    pub(crate) fn maximum(&self, line: usize) -> String {
        self.criterion(self.set.rows.line(line), VALUE)
    }

    /// This agency's cell of a row of Detail.
    fn cell(&self, row: Row) -> String {
        own(self.grid.detail.row(row))
    }

    /// A cell of Criteria.
    fn criterion(&self, row: u32, column: u16) -> String {
        format!("{}{}", self.criteria, fixed(row, column))
    }

    /// The cells of Criteria in a column, from a row to a row.
    fn criterion_rows(&self, from: u32, to: u32, column: u16) -> String {
        format!("{}{}", self.criteria, fixed_rows(from, to, column))
    }

    /// The row of the first parameter of an item that has this role, and of the last one.
    fn parameter_rows(&self, item: ItemIndex, wanted: Role) -> Option<(u32, u32)> {
        let listed = parameters(self.set.framework.item(item));
        let with_role = |parameter: &Parameter<'_>| parameter.role == wanted;
        let first = listed.iter().position(with_role)?;
        let last = listed.iter().rposition(with_role)?;
        let row = |position| self.set.rows.parameter(item, position);
        Some((row(first), row(last)))
    }

    /// The cell of a parameter's value.
    fn value(&self, item: ItemIndex, role: Role) -> Option<String> {
        let (row, _) = self.parameter_rows(item, role)?;
        Some(self.criterion(row, VALUE))
    }

    /// What the parameters of a role earn, as a range.
    fn earns(&self, item: ItemIndex, role: Role) -> Option<String> {
        let (from, to) = self.parameter_rows(item, role)?;
        Some(self.criterion_rows(from, to, EARNS))
    }

    /// The cell of an answer that holds its value, or its state.
    fn answer(&self, item: ItemIndex) -> String {
        format!("{}{}", self.answers, own(self.grid.answers.first(item)))
    }

    /// The cell of a denominator.
    fn denominator(&self, item: ItemIndex) -> String {
        format!("{}{}", self.answers, own(self.grid.answers.last(item)))
    }

    /// A word that stands in place of an answer, as a formula writes it.
    fn mark(&self, word: Mark) -> String {
        format!("\"{}\"", mark(word, self.book.language))
    }

    fn scale(&self) -> &Exact {
        &self.set.framework.scoring.scale
    }

    fn rule(&self, item: ItemIndex) -> &'a Rule {
        &self.set.framework.item(item).rule
    }
}
