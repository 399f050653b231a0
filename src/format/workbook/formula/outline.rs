//! From items up the outline, as `scoring/outline.rs` has it.
//!
//! ```text
//! points        SUM(@6:@9,@12)                               the points below
//! weighted-mean possible × share, and a share is SUMPRODUCT(weights, shares) ÷ SUMPRODUCT(weights that apply)
//! ```

use crate::format::workbook::formula::Formulas;
use crate::format::workbook::layout::{EARNS, Row};
use crate::format::workbook::place::{own_range, own_runs, runs};
use crate::model::framework::{Kind, Method};

impl Formulas<'_, '_> {
    /// Points of a line: Sum; under a weighted mean Times.
    pub(super) fn points(&self, line: usize) -> String {
        let listed = &self.set.outline.lines()[line];
        match listed.item() {
            Some(item) => self.item_points(line, item),
            None if self.is_weighted() && listed.kind == Kind::Base => {
                format!(
                    "{}*{}",
                    self.cell(Row::Possible(line)),
                    self.cell(Row::Share(line))
                )
            }
            None => self.sum_of(&listed.children, Row::Points),
        }
    }

    /// Points that were possible: Σ of the maxima that apply.
    pub(super) fn possible(&self, line: usize) -> String {
        let listed = &self.set.outline.lines()[line];
        match listed.item() {
            Some(item) => self.item_possible(line, item),
            None => self.sum_of(&listed.children, Row::Possible),
        }
    }

    /// Share of a line, 0 where it does not apply: points ÷ possible, or the weighted mean of the lines below.
    pub(super) fn share(&self, line: usize) -> String {
        let listed = &self.set.outline.lines()[line];
        if self.is_weighted() && listed.item().is_none() {
            return self.weighted_mean(&listed.children);
        }
        let (points, possible) = (self.cell(Row::Points(line)), self.cell(Row::Possible(line)));
        format!("IF({possible}=0,0,{points}/{possible})")
    }

    /// Σ weight × share ÷ Σ weight of the lines that apply: WeightedMean.
    pub(super) fn weighted_mean(&self, lines: &[usize]) -> String {
        let rows = self.grid.detail.rows_of(lines, Row::Share);
        let stretches: Vec<(u32, u32)> = runs(&rows);
        let first = self.grid.detail.row(Row::Share(0));
        // The lines of the scale come first on both sheets, in one order.
        let weights = |(from, to): (u32, u32)| {
            let line = |row: u32| self.set.rows.outline + row - first;
            self.criterion_rows(line(from), line(to), EARNS)
        };
        let shift = self.grid.detail.row(Row::Possible(0));
        let weighed: Vec<String> = stretches
            .iter()
            .map(|&(from, to)| format!("SUMPRODUCT({},{})", weights((from, to)), own_range(from, to)))
            .collect();
        let applying: Vec<String> = stretches
            .iter()
            .map(|&(from, to)| {
                let possible = own_range(from - first + shift, to - first + shift);
                format!("SUMPRODUCT({},({possible}>0)*1)", weights((from, to)))
            })
            .collect();
        let applying = applying.join("+");
        format!("IF({applying}=0,0,({})/({applying}))", weighed.join("+"))
    }

    /// Σ of some lines: Sum.
    pub(super) fn sum_of(&self, lines: &[usize], kind: fn(usize) -> Row) -> String {
        let parts = own_runs(&self.grid.detail.rows_of(lines, kind));
        let sum = |part: &[String]| format!("SUM({})", part.join(","));
        // A function takes 255 arguments, and Excel no more.
        let sums: Vec<String> = parts.chunks(250).map(sum).collect();
        match sums.is_empty() {
            true => "0".to_owned(),
            false => sums.join("+"),
        }
    }

    pub(super) fn is_weighted(&self) -> bool {
        self.set.framework.scoring.method == Method::WeightedMean
    }
}
