//! One item, as `scoring/item.rs` has it: exempt, then missing, then not applicable, then its rule.
//!
//! ```text
//! possible   IF(answer="exempt",0,IF(answer="N/A",0,maximum))
//! points     IF(possible=0,0,IF(answer="",0,rule))
//! ```

use crate::format::workbook::formula::Formulas;
use crate::format::workbook::formula::rounding::rounded;
use crate::format::workbook::layout::Row;
use crate::language::workbook::Mark;
use crate::model::framework::RoundAt;
use crate::model::item::{Item, ItemIndex, NotApplicable};
use crate::model::rule::ZeroDenominator;

impl Formulas<'_, '_> {
    /// What the line of an item can earn: 0 where it does not apply.
    pub(super) fn item_possible(&self, line: usize, index: ItemIndex) -> String {
        let item = self.set.framework.item(index);
        let (answer, maximum) = (self.answer(index), self.own_maximum(line));
        let mut possible = maximum.clone();
        if leaves_when_nothing_counted(item) {
            let per = self.denominator(index);
            possible = format!("IF(AND({answer}<>\"\",{per}=0),0,{possible})");
        }
        if item.not_applicable == NotApplicable::Rescale {
            let word = self.mark(Mark::NotApplicable);
            possible = format!("IF({answer}={word},0,{possible})");
        }
        let exempt = self.mark(Mark::Exempt);
        format!("IF({answer}={exempt},0,{possible})")
    }

    /// What the line of an item earns.
    pub(super) fn item_points(&self, line: usize, index: ItemIndex) -> String {
        let item = self.set.framework.item(index);
        let (answer, possible) = (self.answer(index), self.cell(Row::Possible(line)));
        let scoring = &self.set.framework.scoring;
        let mut points = self.earned(index, &self.own_maximum(line));
        if scoring.round_at == RoundAt::Criterion {
            points = rounded(&points, &item.max, scoring.decimals, scoring.rounding);
        }
        let instead = match item.not_applicable {
            // One leaves with its maximum, the other is no answer and shows as an error of the cell.
            NotApplicable::Rescale | NotApplicable::No => None,
            NotApplicable::Full => Some(self.own_maximum(line)),
            NotApplicable::Zero => Some("0".to_owned()),
        };
        if let Some(instead) = instead {
            if zero_is_not_applicable(item) {
                points = format!("IF({}=0,{instead},{points})", self.denominator(index));
            }
            let word = self.mark(Mark::NotApplicable);
            points = format!("IF({answer}={word},{instead},{points})");
        }
        format!("IF({possible}=0,0,IF({answer}=\"\",0,{points}))")
    }

    /// The maximum of a line, from the third column of its row.
    pub(super) fn own_maximum(&self, line: usize) -> String {
        format!("$C{}", self.grid.detail.row(Row::Points(line)) + 1)
    }
}

fn zero_is_not_applicable(item: &Item) -> bool {
    let counts = item.rule.counts();
    counts.is_some_and(|counts| counts.zero == ZeroDenominator::NotApplicable)
}

/// A denominator of 0 under `zero = "na"` rescales unless `na` says otherwise.
fn leaves_when_nothing_counted(item: &Item) -> bool {
    let rescales = matches!(item.not_applicable, NotApplicable::No | NotApplicable::Rescale);
    zero_is_not_applicable(item) && rescales
}
