//! Tiers, as `ranking/tiers.rs` and `ranking/conditions.rs` have them.
//!
//! ```text
//! admitted   no tier above has it, bound and all conditions hold                       1 or 0
//! within     of those admitted, no more than quota % of the block are as good          1 or 0
//! tier       the first that admits it and keeps it, else the last
//! ```

use crate::exact::Exact;
use crate::format::workbook::formula::Formulas;
use crate::format::workbook::formula::rounding::cleaned;
use crate::format::workbook::layout::{Figure, LEVEL, NAME, Row, TierRows, VALUE};
use crate::format::workbook::place::own_range;
use crate::language::workbook::level;
use crate::model::framework::{Kind, Node};
use crate::model::tier::{Condition, Level, Tier};

impl Formulas<'_, '_> {
    /// Whether bound and conditions of a tier hold for an agency that no higher tier has taken.
    pub(super) fn admitted(&self, step: usize) -> String {
        let (tier, rows) = self.tier_at(step);
        let reached = if tier.bound.strict { ">" } else { ">=" };
        let bound = self.criterion(rows.bound, VALUE);
        let mut tests: Vec<String> = (0..step)
            .map(|above| format!("{}=0", self.taken(above)))
            .collect();
        tests.push(format!("{}{reached}{bound}", self.figure(self.compared())));
        for (condition, row) in tier.conditions.iter().zip(&rows.conditions) {
            tests.push(self.holds(condition, &self.criterion(*row, VALUE)));
        }
        format!("IF(AND({}),1,0)", tests.join(","))
    }

    /// Whether an agency that is admitted is among the best that the quota has places for. Equals at the line
    /// drop together: counted are all admitted agencies that are at least as good.
    pub(super) fn within(&self, step: usize) -> String {
        let (_, rows) = self.tier_at(step);
        let quota = self.criterion(rows.quota.unwrap_or(rows.bound), VALUE);
        let (admitted, value) = (self.ranked(Figure::Admitted(step)), self.ranked(self.compared()));
        let own = self.figure(self.compared());
        let as_good = format!("SUMPRODUCT({admitted}*({value}>={own}))");
        let places = cleaned(&format!("{quota}*{}", self.grid.ranked), &Exact::from(100_000));
        let is_admitted = self.figure(Figure::Admitted(step));
        format!("IF({is_admitted}=0,0,IF(100*{as_good}<={places},1,0))")
    }

    /// The name of the first tier that takes the agency.
    pub(super) fn tier(&self) -> String {
        let Some((last, upper)) = self.grid.scheme.split_last() else {
            return "\"\"".to_owned();
        };
        let name = |tier: usize| self.criterion(self.set.rows.tiers[tier].bound, NAME);
        let steps = upper.iter().enumerate().rev();
        steps.fold(name(*last), |lower, (step, tier)| {
            format!("IF({}=1,{},{lower})", self.taken(step), name(*tier))
        })
    }

    /// The cell that says whether a tier takes the agency.
    fn taken(&self, step: usize) -> String {
        let within = Figure::Within(step);
        match self.grid.detail.find(within) {
            Some(_) => self.figure(within),
            None => self.figure(Figure::Admitted(step)),
        }
    }

    fn tier_at(&self, step: usize) -> (&Tier, &TierRows) {
        let at = self.grid.scheme[step];
        (&self.set.framework.tiers[at], &self.set.rows.tiers[at])
    }

    /// Whether a condition holds; one on something that does not apply does.
    fn holds(&self, condition: &Condition, needed: &str) -> String {
        match condition {
            Condition::AtLeast { node, .. } => self.share_is_reached(*node, needed),
            Condition::Every { level, .. } => self.every_share_is_reached(*level, needed),
            Condition::LostAtMost { items, .. } => {
                let lines: Vec<usize> = items
                    .iter()
                    .map(|item| self.set.outline.position(Node::Item(*item)))
                    .collect();
                let lost = self.sum_of(&lines, Row::Points);
                format!("{}<={needed}", cleaned(&lost, &Exact::HUNDRED))
            }
        }
    }

    /// `100 × points ≥ percent × possible`: without a division, 0 of 0 holds.
    fn share_is_reached(&self, node: Node, needed: &str) -> String {
        let line = self.set.outline.position(node);
        let (points, possible) = (self.cell(Row::Points(line)), self.cell(Row::Possible(line)));
        format!("{}>=0", margin(&points, &possible, needed))
    }

    /// No line of the level is below its share.
    fn every_share_is_reached(&self, wanted: Level, needed: &str) -> String {
        let lines = self.set.outline.lines().len();
        let range = |kind: fn(usize) -> Row| {
            let (from, to) = self.grid.detail.stretch(kind, lines);
            own_range(from, to)
        };
        let last = self.set.rows.line(lines.saturating_sub(1));
        let levels = self.criterion_rows(self.set.rows.outline, last, LEVEL);
        let word = level(wanted, Kind::Base, self.book.language);
        let short = margin(&range(Row::Points), &range(Row::Possible), needed);
        format!("SUMPRODUCT(({levels}=\"{word}\")*({short}<0))=0")
    }
}

/// By how much a share is above the one that is needed, in hundredths of points and freed of noise.
fn margin(points: &str, possible: &str, needed: &str) -> String {
    cleaned(&format!("100*{points}-{needed}*{possible}"), &Exact::from(10_000))
}
