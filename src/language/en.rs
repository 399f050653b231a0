//! Plain English.

use rust_decimal::Decimal;

use crate::exact::{Exact, Rounding};
use crate::language::list::spaced;
use crate::language::number;
use crate::language::words::{
    Announcement, BlockHeading, Change, Fact, FileFacts, Heading, Holders, LeftOut, OutlineHeading,
    ScoreLine, Words,
};
use crate::model::answer::Stage;
use crate::model::framework::Status;
use crate::model::item::NotApplicable;
use crate::model::name::Language;
use crate::model::round::DecimalMark;
use crate::model::rule::Bound;
use crate::ranking::Because;
use crate::scoring::State;

pub(super) struct English;

fn decimal(value: Decimal) -> String {
    number::decimal(value, Language::English)
}

fn exact(value: &Exact) -> String {
    number::exact(value, Language::English)
}

fn count(value: usize) -> String {
    number::count(value, Language::English)
}

/// `1 agency`, `5 agencies`
fn counted(value: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(value), if value == 1 { one } else { many })
}

fn since(change: Change) -> String {
    let year = change.since.map(|year| year.to_string());
    let year = year.as_deref().unwrap_or("the last round");
    format!("{} on {year}", number::signed(change.by, Language::English))
}

impl Words for English {
    fn heading(&self, heading: Heading) -> String {
        match heading {
            Heading::Year => "Year".to_owned(),
            Heading::Block => "Block".to_owned(),
            Heading::Rank => "Rank".to_owned(),
            Heading::Tied => "Tied".to_owned(),
            Heading::Code => "Code".to_owned(),
            Heading::Agency => "Agency".to_owned(),
            Heading::SelfScore => self.stage(Stage::SelfAssessed).to_owned(),
            Heading::Score(stage) => self.stage(stage).to_owned(),
            Heading::ExactScore => "Exact score".to_owned(),
            Heading::Tier => "Tier".to_owned(),
            Heading::PreviousScore(Some(year)) => format!("Score {year}"),
            Heading::PreviousScore(None) => "Previous score".to_owned(),
            Heading::Change => "Change".to_owned(),
            Heading::PreviousRank(Some(year)) => format!("Rank {year}"),
            Heading::PreviousRank(None) => "Previous rank".to_owned(),
            Heading::Status => "Status of criteria".to_owned(),
            Heading::Bar | Heading::Notes => String::new(),
        }
    }

    fn outline_heading(&self, heading: OutlineHeading) -> &'static str {
        match heading {
            OutlineHeading::Code => "Code",
            OutlineHeading::Name => "Criterion",
            OutlineHeading::Earned => "Points",
            OutlineHeading::Possible => "of",
            OutlineHeading::Derivation => "How",
        }
    }

    fn stage(&self, stage: Stage) -> &'static str {
        match stage {
            Stage::SelfAssessed => "Self",
            Stage::Appraised => "Appraised",
            Stage::Final => "Final",
            Stage::Survey => "Survey",
        }
    }

    fn status(&self, status: Status) -> Option<&'static str> {
        match status {
            Status::Official => None,
            Status::Reconstructed => {
                Some("Reconstructed criteria: inferred from results, not an official set")
            }
            Status::Illustrative => Some("Illustrative criteria: not an official set"),
        }
    }

    fn block_heading(&self, heading: &BlockHeading<'_>) -> String {
        let year = heading.year.map(|year| format!(" · {year}")).unwrap_or_default();
        let mut apart = Vec::new();
        if !heading.not_assessed.is_empty() {
            let names = heading.not_assessed.join(", ");
            apart.push(format!(
                "{} not assessed: {names}",
                count(heading.not_assessed.len())
            ));
        }
        if heading.unranked > 0 {
            apart.push(format!("{} not ranked", count(heading.unranked)));
        }
        let apart = if apart.is_empty() {
            String::new()
        } else {
            format!(" ({})", apart.join("; "))
        };
        format!(
            "{}{year} — {}{apart}",
            heading.name,
            counted(heading.ranked, "agency", "agencies")
        )
    }

    fn tier_bounds(&self, from: Option<&Bound>, to: Option<&Bound>) -> Option<String> {
        Some(match (from, to) {
            (None, None) => return None,
            (Some(from), None) if from.strict => format!("above {}", exact(&from.at)),
            (Some(from), None) => format!("{} and above", exact(&from.at)),
            (None, Some(to)) if to.strict => format!("{} and below", exact(&to.at)),
            (None, Some(to)) => format!("under {}", exact(&to.at)),
            (Some(from), Some(to)) => {
                let above = if from.strict { "above " } else { "" };
                let under = if to.strict { "" } else { "under " };
                format!("{above}{} to {under}{}", exact(&from.at), exact(&to.at))
            }
        })
    }

    fn out_of(&self, part: usize, total: usize) -> String {
        format!("{} of {}", count(part), count(total))
    }

    fn not_ranked(&self, tier: Option<&str>) -> String {
        tier.map_or_else(|| "Not ranked".to_owned(), |tier| format!("Not ranked · {tier}"))
    }

    fn nothing_selected(&self) -> &'static str {
        "No agency of this block is in the selection."
    }

    fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [before @ .., last] => format!("{} and {last}", before.join(", ")),
        }
    }

    fn list_shortened(&self, names: &[&str], others: usize) -> String {
        format!("{} and {}", names.join(", "), counted(others, "other", "others"))
    }

    fn mean(&self, mean: Decimal, change: Option<Change>) -> String {
        let change = change
            .map(|change| format!(", {}", since(change)))
            .unwrap_or_default();
        format!("Mean {}{change}", decimal(mean))
    }

    fn highest(&self, names: &str, score: Decimal) -> String {
        format!("highest {names} {}", decimal(score))
    }

    fn lowest(&self, names: &str, score: Decimal) -> String {
        format!("lowest {names} {}", decimal(score))
    }

    fn refused(&self, tier: &str, because: &Because) -> String {
        let reason = self.because(because);
        match because {
            Because::ShareBelow { .. } | Because::LostAbove { .. } => {
                format!("enough points for {tier}, condition not met: {reason}")
            }
            Because::Quota { .. } => format!("enough points for {tier}, which is full: {reason}"),
        }
    }

    fn because(&self, because: &Because) -> String {
        match because {
            Because::ShareBelow { id, needed, found } => {
                format!("{id} must reach {}% (is {}%)", exact(needed), exact(found))
            }
            Because::LostAbove { id, allowed, found } if allowed.is_zero() => {
                format!("{id} must be 0 (is {})", exact(found))
            }
            Because::LostAbove { id, allowed, found } => {
                format!("{id} must be at most {} (is {})", exact(allowed), exact(found))
            }
            Because::Quota { percent, places } => {
                let places = counted(*places, "agency", "agencies");
                format!("at most {}% of the block, here {places}", exact(percent))
            }
        }
    }

    fn left_out(&self, items: &LeftOut<'_>) -> String {
        let mut parts = Vec::new();
        if !items.not_applicable.is_empty() {
            let number = counted(items.not_applicable.len(), "criterion", "criteria");
            parts.push(format!(
                "{number} not applicable ({})",
                items.not_applicable.join(", ")
            ));
        }
        if !items.exempt.is_empty() {
            let number = counted(items.exempt.len(), "criterion", "criteria");
            parts.push(format!("{number} exempt ({})", items.exempt.join(", ")));
        }
        let then = match items.scaled {
            Some((from, to)) => format!("scaled from {} points to {}", exact(from), exact(to)),
            None => "the weight is shared by the rest".to_owned(),
        };
        format!("{}: {then}", parts.join(", "))
    }

    fn missing(&self, items: &[&str]) -> String {
        let number = counted(items.len(), "criterion", "criteria");
        format!("{number} without an answer ({}): counted as 0", items.join(", "))
    }

    fn rounded_at_edge(&self, value: &Exact, published: Decimal, rounding: Rounding) -> String {
        let (value, published) = (exact(value), decimal(published));
        format!(
            "exact score {value}, published as {published} by rounding rule \"{}\"",
            rounding.word()
        )
    }

    fn answers(&self, number: usize) -> String {
        counted(number, "answer", "answers")
    }

    fn errors(&self, number: usize) -> String {
        counted(number, "error", "errors")
    }

    fn warnings(&self, number: usize) -> String {
        counted(number, "warning", "warnings")
    }

    fn files(&self, facts: &FileFacts<'_>) -> String {
        let names = match facts.names.as_slice() {
            names @ ([] | [_] | [_, _] | [_, _, _]) => names.join(", "),
            names => counted(names.len(), "file", "files"),
        };
        let delimiter = match facts.delimiter {
            '\t' => "tab".to_owned(),
            other => format!("\"{other}\""),
        };
        let mark = match facts.decimal {
            Some(DecimalMark::Comma) => ", decimal comma",
            Some(DecimalMark::Dot) => ", decimal dot",
            None => "",
        };
        format!("{names}: {}, {delimiter}{mark}", facts.encoding)
    }

    fn hint_why(&self, agency: &str, arguments: &str) -> String {
        format!("Why: parindex explain {agency}{}", spaced(arguments))
    }

    fn hint_deliver(&self, arguments: &str) -> String {
        format!("Deliver: parindex export{} -o result.xlsx", spaced(arguments))
    }

    fn score_line(&self, line: &ScoreLine<'_>) -> String {
        let year = line.year.map(|year| format!(" · {year}")).unwrap_or_default();
        let rank = match line.rank {
            Some((rank, tied, of)) => {
                format!(
                    "rank {rank}{} of {} in {}",
                    if tied { "=" } else { "" },
                    count(of),
                    line.block
                )
            }
            None => format!("not ranked, {}", line.block),
        };
        let tier = line.tier.map(|tier| format!(", {tier}")).unwrap_or_default();
        let (agency, score) = (line.agency, decimal(line.score));
        format!(
            "{agency}{year} — {score} points, {rank}{tier} (exact {})",
            line.exact
        )
    }

    fn state(&self, state: State) -> Option<&'static str> {
        match state {
            State::Scored => None,
            State::NotApplicable => Some("not applicable"),
            State::Exempt => Some("exempt by the register"),
            State::Missing => Some("no answer, counted as 0"),
        }
    }

    fn fact(&self, fact: Fact) -> &'static str {
        match fact {
            Fact::Rule => "Rule",
            Fact::Maximum => "Maximum",
            Fact::Weight => "Weight in the total",
            Fact::NotApplicable => "If not applicable",
            Fact::EvidenceAsked => "Evidence asked for",
            Fact::Answer => "Answer",
            Fact::Denominator => "Denominator",
            Fact::SelfAnswer => "Self-answer",
            Fact::Evidence => "Evidence given",
            Fact::Reason => "Reason",
            Fact::Note => "Note",
            Fact::Steps => "Computation",
            Fact::Points => "Points, exact",
            Fact::Declared => "Declared in",
        }
    }

    fn not_applicable(&self, mode: NotApplicable) -> &'static str {
        match mode {
            NotApplicable::No => "refused",
            NotApplicable::Rescale => "leaves the divisor, the rest is scaled up",
            NotApplicable::Full => "counts with all points",
            NotApplicable::Zero => "counts with no points",
        }
    }

    fn total(&self, derivation: &str) -> String {
        format!("Total {derivation}")
    }

    fn beside_the_scale(&self, bonus: &Exact, penalty: &Exact) -> String {
        format!("bonus +{}   penalty −{}", exact(bonus), exact(penalty))
    }

    fn beside_heading(&self) -> &'static str {
        "Beside the scale"
    }

    fn read_from(&self, rows: &[String], criteria: &str) -> String {
        format!("Input rows: {} · criteria: {criteria}", rows.join(", "))
    }

    fn source_of_criteria(&self, source: &str) -> String {
        format!("Source of the criteria: {source}")
    }

    fn announcement(&self, block: &Announcement<'_>) -> String {
        let year = block.year.map(|year| format!(", {year}")).unwrap_or_default();
        let ranked = counted(block.ranked, "agency", "agencies");
        let mut text = format!("{}{year}: {ranked} ranked.", block.block);
        if !block.tiers.is_empty() {
            let share =
                |(tier, number): &(&str, usize)| format!("{tier} {}/{}", count(*number), count(block.ranked));
            let tiers: Vec<String> = block.tiers.iter().map(share).collect();
            text += &format!(" {}.", tiers.join(", "));
        }
        if let [first, rest @ ..] = block.leaders.as_slice() {
            text += &format!(" First: {}", self.holders(first));
            if !rest.is_empty() {
                let rest: Vec<String> = rest.iter().map(|leader| self.holders(leader)).collect();
                text += &format!(", followed by {}", rest.join(", "));
            }
            text += ".";
        }
        if let Some(lowest) = &block.lowest {
            text += &format!(" Lowest: {}.", self.holders(lowest));
        }
        if let Some(mean) = block.mean {
            text += &format!(" {}.", self.mean(mean, block.change));
        }
        if !block.not_assessed.is_empty() {
            text += &format!(" Not assessed: {}.", self.list(&block.not_assessed));
        }
        text
    }
}

impl English {
    /// `Sở Tài chính and Sở Công Thương (90.31 each)`
    fn holders(&self, holders: &Holders<'_>) -> String {
        let each = if holders.names.len() > 1 { " each" } else { "" };
        format!("{} ({}{each})", self.list(&holders.names), decimal(holders.score))
    }
}
