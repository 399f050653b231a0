//! Steps of a computation as a line: `10 × 60/64`, `7.550/8.000 = 94,375 % → bậc từ 90 %`.
//!
//! The formulas stand in `scoring/step.rs`; here they are only written down, with the inputs they had.

use crate::exact::{Exact, Rounding};
use crate::language::number;
use crate::model::name::Language;
use crate::scoring::{Step, Taken, Weighted};

/// Decimals of a percentage in a derivation.
const PERCENT_DECIMALS: u32 = 4;

/// All steps of one subject in one line; empty where none was taken.
#[must_use]
pub fn line(taken: &[&Taken], language: Language) -> String {
    let mut phrases = Vec::new();
    let mut rest = taken;
    while let Some((first, after)) = rest.split_first() {
        match after.first().and_then(|next| joined(first, next, language)) {
            Some(both) => {
                phrases.push(both);
                rest = &after[1..];
            }
            None => {
                phrases.push(phrase(&first.step, &first.result, language));
                rest = after;
            }
        }
    }
    phrases.join(" → ")
}

/// A share that is multiplied at once reads better whole: `10 × 60/64`, `30 × 85,4 %`; one that falls into a
/// band is said once: `7.550/8.000 = 94,375 % → bậc từ 90 %`.
fn joined(share: &Taken, next: &Taken, language: Language) -> Option<String> {
    let text = |value: &Exact| number::exact(value, language);
    let max = match (&share.step, &next.step) {
        (_, Step::Times { max, .. }) => max,
        (Step::Share { .. } | Step::FromPercent { .. }, Step::Band { percent, strict, .. }) => {
            let share = phrase(&share.step, &share.result, language);
            return Some(format!("{share} → {}", band(percent, *strict, language)));
        }
        _ => return None,
    };
    match &share.step {
        Step::Share { of, per } => Some(format!(
            "{} × {}/{}",
            text(max),
            count(of, language),
            count(per, language)
        )),
        Step::FromPercent { percent } => Some(format!("{} × {} %", text(max), text(percent))),
        _ => None,
    }
}

/// One step with its inputs, and its result where the inputs alone do not show it.
#[must_use]
pub fn phrase(step: &Step, result: &Exact, language: Language) -> String {
    let text = |value: &Exact| number::exact(value, language);
    match step {
        Step::Given { points } => match language {
            Language::English => format!("{} given", text(points)),
            Language::Vietnamese => format!("chấm {}", text(points)),
        },
        Step::NothingCounted { points } => match language {
            Language::English => format!("0/0, nothing to count: {}", text(points)),
            Language::Vietnamese => format!("0/0, không phát sinh: {}", text(points)),
        },
        Step::Share { of, per } => {
            format!(
                "{}/{} = {}",
                count(of, language),
                count(per, language),
                percent(result, language)
            )
        }
        Step::FromPercent { percent } => format!("{} %", text(percent)),
        Step::TowardTarget { target, .. } => match language {
            Language::English => format!("of the target {} %: {}", text(target), percent(result, language)),
            Language::Vietnamese => format!("so với mức {} %: {}", text(target), percent(result, language)),
        },
        Step::FromThreshold { percent: least, .. } => threshold(least, result, language),
        Step::Times { max, share } => format!("{} × {}", text(max), percent(share, language)),
        Step::Band {
            percent: bound,
            strict,
            ..
        } => band(bound, *strict, language),
        Step::Option { key, points } => match language {
            Language::English => format!("option {key}: {}", text(points)),
            Language::Vietnamese => format!("phương án {key}: {}", text(points)),
        },
        Step::AllOrNothing { met, .. } => yes_no(*met, language).to_owned(),
        Step::Deducted { max, each, count, .. } => deducted(max, each, count, result, language),
        Step::Lost { each, count, .. } => format!("{} × {}", text(count), text(each)),
        Step::StepsAbove {
            value,
            from,
            every,
            whole,
        } => {
            let formula = format!("({} − {}) ÷ {}", text(value), text(from), text(every));
            match (whole, language) {
                (false, _) => format!("{formula} = {}", text(result)),
                (true, Language::English) => format!("{formula}, whole steps: {}", text(result)),
                (true, Language::Vietnamese) => format!("{formula}, số bước trọn: {}", text(result)),
            }
        }
        Step::Incremented { base, add, steps, .. } => {
            format!("{} + {} × {}", text(base), text(steps), text(add))
        }
        Step::Between { value, worst, best } => format!(
            "({v} − {w}) ÷ ({} − {w}) = {}",
            text(best),
            percent(result, language),
            v = text(value),
            w = text(worst)
        ),
        Step::Rounded {
            decimals, rounding, ..
        } => rounded(*decimals, *rounding, result, language),
        Step::Sum { terms } if terms.is_empty() => text(&Exact::ZERO),
        Step::Sum { terms } => terms.iter().map(text).collect::<Vec<_>>().join(" + "),
        Step::WeightedMean { terms } => {
            let term = |t: &Weighted| format!("{} × {}", text(&t.weight), percent(&t.share, language));
            let sum = terms.iter().map(term).collect::<Vec<_>>().join(" + ");
            let weights: Exact = terms.iter().map(|t| &t.weight).sum();
            format!("({sum}) ÷ {} = {}", text(&weights), percent(result, language))
        }
        Step::Scaled { earned, max, scale } => {
            format!(
                "{} / {} × {} = {}",
                text(earned),
                text(max),
                text(scale),
                text(result)
            )
        }
        Step::Total { base, bonus, penalty } => {
            format!(
                "{} + {} − {} = {}",
                text(base),
                text(bonus),
                text(penalty),
                text(result)
            )
        }
        Step::Capped { scale, .. } => match language {
            Language::English => format!("at most {}: {}", text(scale), text(result)),
            Language::Vietnamese => format!("không quá {}: {}", text(scale), text(result)),
        },
    }
}

/// The rounding that makes a published number of an exact one.
#[must_use]
pub fn rounded(decimals: u32, rounding: Rounding, result: &Exact, language: Language) -> String {
    let rule = rounding.word();
    let result = number::rounded(result, decimals, language);
    match language {
        Language::English if decimals == 1 => format!("rounded to 1 decimal, {rule} → {result}"),
        Language::English => format!("rounded to {decimals} decimals, {rule} → {result}"),
        Language::Vietnamese => format!("làm tròn {decimals} chữ số thập phân, {rule} → {result}"),
    }
}

fn deducted(max: &Exact, each: &Exact, count: &Exact, result: &Exact, language: Language) -> String {
    let text = |value: &Exact| number::exact(value, language);
    let formula = format!("{} − {} × {}", text(max), text(count), text(each));
    if &(max - &(each * count)) == result {
        return formula;
    }
    match language {
        Language::English => format!("{formula}, not below {}", text(result)),
        Language::Vietnamese => format!("{formula}, không dưới {}", text(result)),
    }
}

fn threshold(least: &Exact, result: &Exact, language: Language) -> String {
    let bound = number::exact(least, language);
    match (language, result.is_zero()) {
        (Language::English, true) => format!("below {bound} %: nothing"),
        (Language::English, false) => format!("{}, at least {bound} %", percent(result, language)),
        (Language::Vietnamese, true) => format!("dưới {bound} %: không có điểm"),
        (Language::Vietnamese, false) => format!("{}, đạt từ {bound} %", percent(result, language)),
    }
}

fn band(bound: &Exact, strict: bool, language: Language) -> String {
    let bound = number::exact(bound, language);
    match (language, strict) {
        (Language::English, false) => format!("band from {bound} %"),
        (Language::English, true) => format!("band above {bound} %"),
        (Language::Vietnamese, false) => format!("bậc từ {bound} %"),
        (Language::Vietnamese, true) => format!("bậc trên {bound} %"),
    }
}

fn yes_no(met: bool, language: Language) -> &'static str {
    match (language, met) {
        (Language::English, true) => "yes",
        (Language::English, false) => "no",
        (Language::Vietnamese, true) => "Có",
        (Language::Vietnamese, false) => "Không",
    }
}

/// A share as a percentage, cut to what can be read.
fn percent(share: &Exact, language: Language) -> String {
    let percent = share * &Exact::HUNDRED;
    match percent.to_finite_decimal() {
        Some(finite) if finite.scale() <= PERCENT_DECIMALS => {
            format!("{} %", number::decimal(finite, language))
        }
        _ => format!("≈{} %", number::rounded(&percent, PERCENT_DECIMALS, language)),
    }
}

/// A count in threes; anything else as it is.
fn count(number: &Exact, language: Language) -> String {
    match number.to_string().parse::<usize>() {
        Ok(whole) => number::count(whole, language),
        Err(_) => number::exact(number, language),
    }
}
