//! From items up the outline, as `scoring/outline.rs` has it.
//!
//! ```text
//! points        SUM(@6:@9,@12)                               the points below
//! weighted-mean possible × share, and a share is SUMPRODUCT(weights, shares) ÷ SUMPRODUCT(weights that apply)
//! ```

use crate::format::workbook::formula::Formulas;
use crate::format::workbook::layout::{EARNS, Row};
use crate::format::workbook::place::{own_range, own_runs, sum};
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
        let (mut weighed, mut applying) = (Vec::new(), Vec::new());
        for (from, to) in runs_of(lines) {
            let row = |line| self.set.rows.line(line);
            let weights = self.criterion_rows(row(from), row(to), EARNS);
            let cells = |kind: fn(usize) -> Row| {
                let row = |line| self.grid.detail.row(kind(line));
                own_range(row(from), row(to))
            };
            let (shares, possible) = (cells(Row::Share), cells(Row::Possible));
            weighed.push(sum_of_products(&weights, &shares, from == to));
            applying.push(sum_of_products(
                &weights,
                &format!("({possible}>0)*1"),
                from == to,
            ));
        }
        let applying = applying.join("+");
        format!("IF({applying}=0,0,({})/({applying}))", weighed.join("+"))
    }

    /// Σ of some lines: Sum.
    pub(super) fn sum_of(&self, lines: &[usize], kind: fn(usize) -> Row) -> String {
        sum(&own_runs(&self.grid.detail.rows_of(lines, kind)))
    }

    pub(super) fn is_weighted(&self) -> bool {
        self.set.framework.scoring.method == Method::WeightedMean
    }
}

/// Adjoining lines adjoin on both sheets: there, they stand in one order.
fn runs_of(lines: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let neighbours = lines.chunk_by(|line, next| line + 1 == *next);
    neighbours.filter_map(|run| Some((*run.first()?, *run.last()?)))
}

fn sum_of_products(weights: &str, factors: &str, is_one: bool) -> String {
    match is_one {
        true => format!("{weights}*{factors}"),
        false => format!("SUMPRODUCT({weights},{factors})"),
    }
}
