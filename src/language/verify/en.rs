//! Plain English.

use rust_decimal::Decimal;

use crate::analysis::verify::{AnswerChange, Cause, Note, Why};
use crate::exact::Rounding;
use crate::language::number;
use crate::language::verify::value::answer;
use crate::language::verify::{Scene, Tally, VerifyHeading, VerifyWords};
use crate::language::words;
use crate::model::framework::{Compared, RoundAt, Ties};
use crate::model::name::Language;
use crate::model::published::Figure;
use crate::ranking::Because;

pub(super) struct English;

const ENGLISH: Language = Language::English;

fn counted(value: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        number::count(value, ENGLISH),
        if value == 1 { one } else { many }
    )
}

fn change(change: &AnswerChange, scene: &Scene<'_>) -> String {
    let item = scene.framework.item(change.item);
    let (from, to) = (
        answer(&change.from, item, ENGLISH),
        answer(&change.to, item, ENGLISH),
    );
    let stage = change.as_at.map(|stage| words(ENGLISH).stage(stage));
    let stage = stage
        .map(|stage| format!(" as in stage \"{stage}\""))
        .unwrap_or_default();
    format!(
        "{} {to} instead of {from}{stage} ({})",
        item.id,
        scene.cell(&change.place)
    )
}

fn because(because: &Because) -> String {
    words(ENGLISH).because(because)
}

impl VerifyWords for English {
    fn heading(&self, heading: VerifyHeading) -> &'static str {
        match heading {
            VerifyHeading::Agency => "Agency",
            VerifyHeading::Published => "Published",
            VerifyHeading::Recomputed => "Recomputed",
            VerifyHeading::Difference => "Difference",
            VerifyHeading::Cause => "Cause that gives the published figure",
        }
    }

    fn figure(&self, figure: Figure) -> &'static str {
        match figure {
            Figure::Index => "index",
            Figure::Score => "score",
            Figure::SelfAssessed => "self-scored",
            Figure::Appraised => "appraised",
            Figure::Survey => "survey",
        }
    }

    fn title(&self, tally: &Tally, alone: bool) -> String {
        let against = if alone { "itself" } else { "recomputation" };
        format!(
            "Published table against {against}: {}, {} agree, {} differ",
            counted(tally.agencies, "agency", "agencies"),
            number::count(tally.agencies - tally.differing, ENGLISH),
            number::count(tally.differing, ENGLISH),
        )
    }

    fn summary(&self, tally: &Tally) -> String {
        format!(
            "Unexplained: {}. Ranks that differ: {}. Tiers that differ: {}.",
            tally.unexplained, tally.ranks, tally.tiers
        )
    }

    fn cause(&self, cause: &Cause, scene: &Scene<'_>) -> String {
        match cause {
            Cause::RowsSwapped(other) => {
                format!("figures exchanged with {}", scene.agency(*other, ENGLISH))
            }
            Cause::Rounding(Rounding::Down) => "digits cut off instead of rounded (rule \"down\")".to_owned(),
            Cause::Rounding(Rounding::HalfEven) => {
                "a half rounded to the even digit (rule \"half-even\")".to_owned()
            }
            Cause::Rounding(Rounding::HalfUp) => "a half rounded up (rule \"half-up\")".to_owned(),
            Cause::RoundedTwice => "rounded twice: the published score once more".to_owned(),
            Cause::RoundedAt(RoundAt::Criterion) => {
                "rounded criterion by criterion, not in the total".to_owned()
            }
            Cause::RoundedAt(RoundAt::Total) => "rounded in the total only, not by criterion".to_owned(),
            Cause::NotApplicableAsZero(items) => {
                format!("\"not applicable\" counted as 0 points ({})", scene.codes(items))
            }
            Cause::ExemptAsZero(items) => {
                format!("exempt items counted as 0 points ({})", scene.codes(items))
            }
            Cause::BonusLeftOut(items) => format!("bonus {} left out", scene.codes(items)),
            Cause::PenaltyLeftOut(items) => format!("penalty {} not taken off", scene.codes(items)),
            Cause::Cap { capped: true } => "kept within the scale (cap = \"scale\")".to_owned(),
            Cause::Cap { capped: false } => "let above the scale (cap = \"none\")".to_owned(),
            Cause::OlderStage(stage) => format!("answers of stage \"{}\"", words(ENGLISH).stage(*stage)),
            Cause::Answer(answer) => format!("one answer: {}", change(answer, scene)),
            Cause::MeanOfExact => "mean of the scores before rounding".to_owned(),
            Cause::Ties(Ties::Competition) => "ranks 1, 2, 2, 4 instead of 1, 2, 2, 3".to_owned(),
            Cause::Ties(Ties::Dense) => "ranks 1, 2, 2, 3 instead of 1, 2, 2, 4".to_owned(),
            Cause::Compared(Compared::Exact) => "compared by exact scores, not by published ones".to_owned(),
            Cause::Compared(Compared::Published) => {
                "compared by published scores, not by exact ones".to_owned()
            }
            Cause::TieBreakIgnored => "equal scores not separated (tie_break)".to_owned(),
            Cause::ConditionIgnored(reason) => format!("tier condition ignored: {}", because(reason)),
            Cause::QuotaIgnored(reason) => format!("tier quota ignored: {}", because(reason)),
            Cause::WrongBlock { framework, block } => {
                format!(
                    "placed in another block: {}",
                    scene.block(*framework, *block, ENGLISH)
                )
            }
            Cause::BlocksIgnored => "ranked across all blocks".to_owned(),
        }
    }

    fn why(&self, why: &Why, scene: &Scene<'_>) -> String {
        match why {
            Why::Cause(cause) => self.cause(cause, scene),
            Why::Follows => "follows from the published scores".to_owned(),
            Why::Unexplained(_) => "unexplained".to_owned(),
        }
    }

    fn nearest(&self, agency: &str, near: &[AnswerChange], scene: &Scene<'_>) -> String {
        let each = |each: &AnswerChange| {
            let gives = number::decimal(each.gives, ENGLISH);
            format!("{} → {gives}", change(each, scene))
        };
        let near: Vec<String> = near.iter().map(each).collect();
        format!("{agency}, nearest answers: {}", near.join("; "))
    }

    fn note(&self, agency: &str, note: &Note, scene: &Scene<'_>) -> String {
        match note {
            Note::PartsMissTotal { parts, total } => format!(
                "{agency}: the printed parts make {}, the printed total is {}: each was rounded on its own",
                number::exact(parts, ENGLISH),
                number::exact(total, ENGLISH)
            ),
            Note::FewerDecimals(figure) => format!(
                "{agency}: {} agrees at the decimals it prints, which are fewer than in other lines",
                self.figure(*figure)
            ),
            Note::TierMayBeRefused { tier } => format!(
                "{agency}: enough points for {}, whose conditions cannot be looked at without the answers",
                scene.tier(*tier, ENGLISH)
            ),
        }
    }

    fn parts(&self) -> &'static str {
        "the printed parts do not make the printed total"
    }

    fn mean(&self, label: &str, figure: Figure, printed: &str, recomputed: Decimal) -> String {
        let recomputed = number::decimal(recomputed, ENGLISH);
        format!(
            "{label}, {}: published {printed}, recomputed {recomputed}",
            self.figure(figure)
        )
    }

    fn missing(&self, names: &[&str]) -> String {
        format!("Not in the published table: {}.", names.join(", "))
    }

    fn extra(&self, names: &[&str]) -> String {
        format!("Only in the published table: {}.", names.join(", "))
    }

    fn manifest_holds(&self, name: &str, files: usize) -> String {
        format!(
            "{name}: {} unchanged, the result is the same",
            counted(files, "input", "inputs")
        )
    }

    fn manifest_result_differs(&self, name: &str, made_by: &str, running: &str) -> String {
        format!(
            "{name}: the inputs are unchanged and the result is not (made by {made_by}, run by {running})"
        )
    }
}
