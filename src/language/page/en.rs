//! The page in English.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::language::list::counted;
use crate::language::page::{Bands, Figure, Moves, PageWords, Two};
use crate::language::{number, words};
use crate::model::answer::Stage;
use crate::model::name::Language;

pub(super) struct English;

fn stage(stage: Stage) -> String {
    words(Language::English).stage(stage).to_lowercase()
}

impl PageWords for English {
    fn block(&self, name: &str, year: Option<i32>) -> String {
        year.map_or_else(|| name.to_owned(), |year| format!("{name} · {year}"))
    }

    fn contents(&self) -> &'static str {
        "On this page"
    }

    fn notes(&self) -> &'static str {
        "Notes"
    }

    fn how_to_sort(&self) -> &'static str {
        "The name of a column sorts the table by it."
    }

    fn not_assessed(&self, names: &[&str]) -> String {
        format!("Not assessed: {}.", names.join(", "))
    }

    fn figure(&self, figure: Figure) -> String {
        match figure {
            Figure::Scores(Bands::None) => "Scores".to_owned(),
            Figure::Scores(Bands::Tiers | Bands::TiersWithOthers) => "Scores and tiers".to_owned(),
            Figure::Pairs(two) | Figure::Slope(two) => match two {
                Two::SelfAnd(ranked) => format!("Self-assessed and {} scores", stage(ranked)),
                Two::LastAndThis(Some(year)) => format!("Change on {year}"),
                Two::LastAndThis(None) => "Change on the last round".to_owned(),
            },
            Figure::Areas => "Share of points reached, by area (%)".to_owned(),
        }
    }

    fn how_to_read(&self, figure: Figure) -> String {
        match figure {
            Figure::Scores(Bands::None) => "A dot is an agency.".to_owned(),
            Figure::Scores(Bands::Tiers) => "A dot is an agency, a band the scores of a tier.".to_owned(),
            Figure::Scores(Bands::TiersWithOthers) => {
                "A dot is an agency, a band the scores of a tier. A tier written beside a dot is another than the \
                 band's: a condition was not met, or the tier was full."
                    .to_owned()
            }
            Figure::Pairs(two) => {
                let (before, after) = (self.before(two), self.after(two));
                format!("Ring: {before}. Dot: {after}. A dashed line is a loss.")
            }
            Figure::Slope(two) => {
                let (before, after) = (self.before(two), self.after(two));
                format!("Left: {before}. Right: {after}. A dashed line is a loss.")
            }
            Figure::Areas => "The darker a field, the higher the share. – does not apply.".to_owned(),
        }
    }

    fn moves(&self, moves: Moves) -> String {
        let Moves { up, down, same, new } = moves;
        let new = match new {
            0 => String::new(),
            new => format!(", {new} without an earlier score"),
        };
        format!("{up} up, {down} down, {same} unchanged{new}. The numbers stand in the table above.")
    }

    fn shares_in_table(&self) -> &'static str {
        "The numbers stand in the table below."
    }

    fn before(&self, two: Two) -> String {
        match two {
            Two::SelfAnd(_) => "self-assessed".to_owned(),
            Two::LastAndThis(Some(year)) => format!("score {year}"),
            Two::LastAndThis(None) => "last round".to_owned(),
        }
    }

    fn after(&self, two: Two) -> String {
        match two {
            Two::SelfAnd(ranked) => stage(ranked),
            Two::LastAndThis(_) => "this round".to_owned(),
        }
    }

    fn mean(&self, mean: Decimal) -> String {
        format!("mean {}", number::decimal(mean, Language::English))
    }

    fn numbers(&self) -> &'static str {
        "The numbers of this figure"
    }

    fn area_key(&self) -> &'static str {
        "Areas"
    }

    fn profiles(&self) -> &'static str {
        "Agency by agency"
    }

    fn place(&self, rank: Option<(u32, bool)>, of: usize) -> String {
        match rank {
            Some((rank, tied)) => {
                let of = number::count(of, Language::English);
                format!("rank {rank}{} of {of}", if tied { "=" } else { "" })
            }
            None => "not ranked".to_owned(),
        }
    }

    fn losses(&self) -> &'static str {
        "Points lost, the greatest loss first"
    }

    fn lost(&self, of_scale: Option<&Exact>) -> String {
        match of_scale {
            Some(scale) => format!("Lost (of {})", number::exact(scale, Language::English)),
            None => "Lost".to_owned(),
        }
    }

    fn nothing_lost(&self) -> &'static str {
        "No points were lost."
    }

    fn other_losses(&self, criteria: usize, points: &str) -> String {
        let criteria = counted(criteria, "other criterion", "other criteria");
        format!("and {criteria}, together {points} points")
    }

    fn made_by(&self) -> &'static str {
        "Computed and drawn by parindex."
    }
}
