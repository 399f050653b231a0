//! Ranks among the ranked agencies of a block, as `ranking/places.rs` has them.
//!
//! ```text
//! order   1 + the number of agencies with more        SUMPRODUCT over the block, tie-breaks included
//! first   1 for the first of those with one order     COUNTIFS up to the own column
//! rank    dense: 1 + the number of better orders, each counted once
//! ```

use crate::exact::Exact;
use crate::format::workbook::formula::Formulas;
use crate::format::workbook::formula::rounding::cleaned;
use crate::format::workbook::layout::{FIRST_AGENCY, Figure, Row};
use crate::format::workbook::place::{letters, own};
use crate::model::framework::Compared;

impl Formulas<'_, '_> {
    /// The points of a tie-break item, freed of noise.
    pub(super) fn tie_break(&self, at: usize) -> String {
        let node = self.set.framework.ranking.tie_break[at];
        let points = self.cell(Row::Points(self.set.outline.position(node)));
        cleaned(&points, &Exact::HUNDRED)
    }

    /// 1 + the number of agencies that are better, by the score and then by each tie-break.
    pub(super) fn order(&self) -> String {
        let tie_breaks = (0..self.set.framework.ranking.tie_break.len()).map(Figure::TieBreak);
        let keys: Vec<Figure> = std::iter::once(self.compared()).chain(tie_breaks).collect();
        let better = keys.iter().rev().fold(String::new(), |deeper, key| {
            let (all, own) = (self.ranked(*key), self.figure(*key));
            match deeper.is_empty() {
                true => format!("({all}>{own})"),
                false => format!("(({all}>{own})+({all}={own})*{deeper})"),
            }
        });
        format!("1+SUMPRODUCT({better}*1)")
    }

    /// 1 where no column before this one has the same order.
    pub(super) fn first(&self) -> String {
        let order = self.grid.detail.row(Row::Figure(Figure::Order));
        let from = format!("${}", letters(FIRST_AGENCY)) + &(order + 1).to_string();
        format!("IF(COUNTIFS({from}:{0},{0})=1,1,0)", own(order))
    }

    /// 1 + the number of better orders, each counted once.
    pub(super) fn rank(&self) -> String {
        let (first, order) = (self.ranked(Figure::First), self.ranked(Figure::Order));
        let own = self.figure(Figure::Order);
        format!("1+SUMPRODUCT({first}*({order}<{own}))")
    }

    /// What ranks and tiers go by.
    pub(super) fn compared(&self) -> Figure {
        match self.set.framework.ranking.by {
            Compared::Published => Figure::Published,
            Compared::Exact => Figure::Exact,
        }
    }

    /// A step of all ranked agencies of the block.
    pub(super) fn ranked(&self, figure: Figure) -> String {
        let row = self.grid.detail.row(Row::Figure(figure)) + 1;
        let (from, to) = (letters(FIRST_AGENCY), letters(self.grid.last_ranked()));
        format!("${from}{row}:${to}{row}")
    }
}
