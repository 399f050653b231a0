//! From areas to the published score, as `scoring/mod.rs` has it.
//!
//! ```text
//! points         Σ earned × scale ÷ Σ possible     + bonus − penalty     at most the scale     rounded
//! weighted-mean  scale × share of the whole        …
//! ```

use crate::format::workbook::formula::Formulas;
use crate::format::workbook::formula::rounding::{cleaned, rounded};
use crate::format::workbook::layout::{Figure, Row, VALUE};
use crate::format::workbook::place::own;
use crate::model::framework::Kind;

impl Formulas<'_, '_> {
    /// A sum on the way: Sum, Scaled, or Times under a weighted mean.
    pub(super) fn sum(&self, figure: Figure) -> String {
        let outline = &self.set.outline;
        let beside = |kind: Kind| self.sum_of(&outline.items_of(kind), Row::Points);
        match figure {
            Figure::Earned => self.sum_of(&outline.areas(), Row::Points),
            Figure::Possible => self.sum_of(&outline.areas(), Row::Possible),
            Figure::Bonus => beside(Kind::Bonus),
            Figure::Penalty => beside(Kind::Penalty),
            _ => self.base(),
        }
    }

    fn base(&self) -> String {
        let scale = self.criterion(self.set.rows.scale, VALUE);
        if self.is_weighted() {
            return format!("{scale}*({})", self.weighted_mean(&self.set.outline.areas()));
        }
        let (earned, possible) = (self.figure(Figure::Earned), self.figure(Figure::Possible));
        format!("IF({possible}=0,0,{earned}*{scale}/{possible})")
    }

    /// `base + bonus − penalty`, at most the scale where it caps, freed of noise: Figure, Capped.
    pub(super) fn exact(&self) -> String {
        let mut sum = self.figure(Figure::Base);
        for (sign, figure) in [('+', Figure::Bonus), ('-', Figure::Penalty)] {
            if let Some(row) = self.grid.detail.find(figure) {
                sum = format!("{sum}{sign}{}", own(row));
            }
        }
        if self.set.framework.scoring.capped_at_scale {
            let scale = self.criterion(self.set.rows.scale, VALUE);
            sum = format!("MIN({sum},{scale})");
        }
        cleaned(&sum, self.scale())
    }

    /// The score as it is printed: Rounded.
    pub(super) fn published(&self) -> String {
        let scoring = &self.set.framework.scoring;
        let exact = self.figure(Figure::Exact);
        rounded(&exact, self.scale(), scoring.decimals, scoring.rounding)
    }

    /// This agency's cell of a step.
    pub(super) fn figure(&self, figure: Figure) -> String {
        self.cell(Row::Figure(figure))
    }
}
