//! A rule in words, whole: `Số hồ sơ đúng hạn ÷ Tổng số hồ sơ; from 98 %: 20, from 95 %: 15`. Formulas: `scoring/rules`.

use crate::exact::Exact;
use crate::language::number;
use crate::model::framework::Kind;
use crate::model::item::Item;
use crate::model::name::{Language, Name};
use crate::model::rule::{
    Band, Bands, Choice, Counts, Deduct, Increment, Measure, Ratio, Reward, Rule, Survey, ZeroDenominator,
};

/// What a rule gives points for, with all of its numbers.
#[must_use]
pub fn describe(item: &Item, language: Language) -> String {
    let writer = Writer {
        max: number::exact(&item.max, language),
        language,
    };
    match &item.rule {
        Rule::Points { step } => writer.points(step.as_ref()),
        Rule::Ratio(ratio) => writer.ratio(ratio),
        Rule::Bands(bands) => writer.bands(bands),
        Rule::Options(options) => writer.choices(writer.pick("one of", "một trong"), options),
        Rule::AllOrNothing => writer.all_or_nothing(),
        Rule::Checklist(parts) => writer.choices(writer.pick("sum of", "tổng của"), parts),
        Rule::Deduct(deduct) => writer.deduct(deduct, item.kind),
        Rule::Increment(increment) => writer.increment(increment),
        Rule::Goalposts { worst, best } => writer.goalposts(worst, best),
        Rule::Survey(survey) => writer.survey(survey),
    }
}

struct Writer {
    max: String,
    language: Language,
}

impl Writer {
    fn pick(&self, english: &'static str, vietnamese: &'static str) -> &'static str {
        match self.language {
            Language::English => english,
            Language::Vietnamese => vietnamese,
        }
    }

    fn number(&self, number: &Exact) -> String {
        number::exact(number, self.language)
    }

    fn points(&self, step: Option<&Exact>) -> String {
        let given = self.pick("points given directly", "chấm điểm trực tiếp");
        match step {
            Some(step) => {
                let steps = self.pick("in steps of", "bước");
                format!("{given}, {steps} {}", self.number(step))
            }
            None => given.to_owned(),
        }
    }

    fn ratio(&self, ratio: &Ratio) -> String {
        let mut parts = vec![format!("{} × {}", self.max, self.counts(&ratio.counts))];
        parts.extend(ratio.target.as_ref().map(|target| {
            let full = self.pick("full points from", "đủ điểm từ");
            format!("{full} {} %", self.number(target))
        }));
        parts.extend(self.threshold(ratio.at_least.as_ref()));
        parts.extend(self.nothing_counted(&ratio.counts));
        parts.join("; ")
    }

    fn bands(&self, bands: &Bands) -> String {
        let mut parts = match &bands.measure {
            Measure::Counts(counts) => vec![self.counts(counts)],
            Measure::Percent => vec![self.pick("by a percentage", "theo tỷ lệ phần trăm").to_owned()],
        };
        let steps: Vec<String> = bands.bands.iter().map(|band| self.band(band)).collect();
        parts.push(steps.join(", "));
        parts.extend(self.threshold(bands.at_least.as_ref()));
        if let Measure::Counts(counts) = &bands.measure {
            parts.extend(self.nothing_counted(counts));
        }
        parts.join("; ")
    }

    fn band(&self, band: &Band) -> String {
        let from = match band.bound.strict {
            true => self.pick("above", "trên"),
            false => self.pick("from", "từ"),
        };
        let reward = match &band.reward {
            Reward::Points(points) => self.number(points),
            Reward::Share => format!("{} × {}", self.max, self.pick("the share", "tỷ lệ")),
        };
        format!("{from} {} %: {reward}", self.number(&band.bound.at))
    }

    fn counts(&self, counts: &Counts) -> String {
        let name = |name: &Option<Name>, other: &'static str| match name {
            Some(name) => name.in_language(self.language).to_owned(),
            None => other.to_owned(),
        };
        let of = name(&counts.of, self.pick("numerator", "tử số"));
        let per = name(&counts.per, self.pick("denominator", "mẫu số"));
        format!("{of} ÷ {per}")
    }

    fn threshold(&self, least: Option<&Exact>) -> Option<String> {
        let below = self.pick("nothing below", "không có điểm nếu dưới");
        least.map(|least| format!("{below} {} %", self.number(least)))
    }

    /// What a denominator of 0 means, where it is allowed at all.
    fn nothing_counted(&self, counts: &Counts) -> Option<String> {
        let means = match counts.zero {
            ZeroDenominator::Error => return None,
            ZeroDenominator::NotApplicable => self.pick("not applicable", "không áp dụng"),
            ZeroDenominator::Full => self.pick("all points", "đủ điểm"),
            ZeroDenominator::Zero => self.pick("no points", "không có điểm"),
        };
        Some(format!(
            "{}: {means}",
            self.pick("denominator 0", "mẫu số bằng 0")
        ))
    }

    fn choices(&self, one_of: &str, choices: &[Choice]) -> String {
        let choice = |choice: &Choice| {
            let label = choice.label.in_language(self.language);
            format!("{} – {label}: {}", choice.key, self.number(&choice.points))
        };
        let choices: Vec<String> = choices.iter().map(choice).collect();
        format!("{one_of}: {}", choices.join("; "))
    }

    fn all_or_nothing(&self) -> String {
        let (yes, no) = (self.pick("yes", "có"), self.pick("no", "không"));
        format!("{yes}: {}, {no}: 0", self.max)
    }

    fn deduct(&self, deduct: &Deduct, kind: Kind) -> String {
        let each = self.number(&deduct.each);
        let unit = deduct.unit.as_ref().map(|unit| unit.in_language(self.language));
        let unit = unit.unwrap_or(self.pick("count", "số lượng"));
        match kind {
            Kind::Penalty => {
                let (lost, most) = match self.language {
                    Language::English => ("points lost", "at most"),
                    Language::Vietnamese => ("điểm trừ", "nhiều nhất"),
                };
                format!("{lost}: {each} × {unit}, {most} {}", self.max)
            }
            Kind::Base | Kind::Bonus => {
                let least = self.pick("not below", "không dưới");
                format!(
                    "{} − {each} × {unit}, {least} {}",
                    self.max,
                    self.number(&deduct.floor)
                )
            }
        }
    }

    fn increment(&self, rule: &Increment) -> String {
        let [base, add, every, from] =
            [&rule.base, &rule.add, &rule.every, &rule.from].map(|number| self.number(number));
        let whole = match rule.whole_steps {
            true => self.pick("whole ", "trọn "),
            false => "",
        };
        match self.language {
            Language::English => format!(
                "{base} + {add} for each {whole}{every} above {from}, at most {}",
                self.max
            ),
            Language::Vietnamese => format!(
                "{base} + {add} cho mỗi {whole}{every} trên mức {from}, nhiều nhất {}",
                self.max
            ),
        }
    }

    fn goalposts(&self, worst: &Exact, best: &Exact) -> String {
        let (worst, best) = (self.number(worst), self.number(best));
        match self.language {
            Language::English => format!("from 0 at {worst} to {} at {best}, in proportion", self.max),
            Language::Vietnamese => format!(
                "từ 0 điểm ở mức {worst} đến {} điểm ở mức {best}, theo tỷ lệ",
                self.max
            ),
        }
    }

    fn survey(&self, survey: &Survey) -> String {
        let percent = self.pick("percent of the survey", "tỷ lệ phần trăm của khảo sát");
        let mut text = format!("{} × {percent}", self.max);
        if !survey.weights.is_empty() {
            let weight = |key: &str, percent: &Exact| format!("{key} {} %", self.number(percent));
            let weights = survey.weights.iter();
            let weights: Vec<String> = weights
                .map(|option| weight(&option.key, &option.percent))
                .collect();
            text += &format!(" ({})", weights.join(", "));
        }
        if let Some(least) = &survey.min_responses {
            let asked = self.pick("responses asked for", "phiếu tối thiểu");
            text += &format!("; {asked}: {}", self.number(least));
        }
        text
    }
}
