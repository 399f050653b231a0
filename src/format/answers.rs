//! Answers as a data file, the canonical long form: what `collect` and `survey` hand to `rank`.
//!
//! ```text
//! agency,criterion,value,denominator,evidence          csv: decimal dot
//! STC,I.1,4.75,,Kế hoạch số 12
//! STC,I.2,38,40,
//!
//! ma_don_vi;ma_tieu_chi;gia_tri;mau_so;minh_chung      csv-excel: decimal comma
//! ```
//!
//! What is read back is what was written: no number can be taken for another one. Counts are not grouped, and a
//! number with three decimals, which alone could be one in thousands, gets a fourth (`96.2460`).

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::format::records::Records;
use crate::format::safe_text::{for_spreadsheet, for_terminal};
use crate::model::answer::{Answer, Remark, Remarks, Stage, Value};
use crate::model::item::Item;
use crate::model::round::Round;
use crate::model::rule::{Choice, Rule};

/// How many decimals make a number ambiguous.
const DECIMALS_OF_A_THOUSAND: u32 = 3;

/// Which of the two kinds of CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// For programs: comma, decimal dot, English headings.
    Plain,
    /// For Excel in Vietnam: byte order mark, semicolon, decimal comma, Vietnamese headings.
    Excel,
}

/// One row.
pub(super) struct Line<'a> {
    pub(super) agency: &'a str,
    pub(super) item: &'a Item,
    pub(super) stage: Option<Stage>,
    pub(super) year: Option<i32>,
    pub(super) value: Cow<'a, Value>,
    pub(super) responses: Option<Cow<'a, Exact>>,
    pub(super) evidence: Option<&'a str>,
    pub(super) reason: Option<&'a str>,
    pub(super) note: Option<Cow<'a, str>>,
}

/// A column: its two headings, and what stands in it.
struct Column {
    key: &'static str,
    vietnamese: &'static str,
    cell: for<'a> fn(&'a Line<'_>, Dialect) -> Cow<'a, str>,
    /// Left out where nothing stands in it.
    optional: bool,
}

const fn column(
    key: &'static str,
    vietnamese: &'static str,
    optional: bool,
    cell: for<'a> fn(&'a Line<'_>, Dialect) -> Cow<'a, str>,
) -> Column {
    Column {
        key,
        vietnamese,
        cell,
        optional,
    }
}

const COLUMNS: [Column; 9] = [
    column("agency", "ma_don_vi", false, |line, _| line.agency.into()),
    column("criterion", "ma_tieu_chi", false, |line, _| {
        line.item.id.as_str().into()
    }),
    column("stage", "vong", true, |line, dialect| stage(line, dialect).into()),
    column("year", "nam", true, |line, _| {
        line.year.map(|year| year.to_string()).unwrap_or_default().into()
    }),
    column("value", "gia_tri", false, |line, dialect| {
        value(line.item, &line.value, dialect).into()
    }),
    column("denominator", "mau_so", false, |line, dialect| {
        denominator(line, dialect).into()
    }),
    column("evidence", "minh_chung", true, |line, _| {
        line.evidence.unwrap_or_default().into()
    }),
    column("reason", "ly_do", true, |line, _| {
        line.reason.unwrap_or_default().into()
    }),
    column("note", "ghi_chu", true, |line, _| {
        line.note.as_deref().unwrap_or_default().into()
    }),
];

/// All answers of a round in the order of the register and the outline, stage by stage; stage and year have a
/// column where the round has several.
#[must_use]
pub fn answers(round: &Round, dialect: Dialect) -> String {
    let stages: Vec<Stage> = round
        .editions
        .iter()
        .flat_map(|edition| edition.stages.iter().map(|sheet| sheet.stage))
        .collect();
    let several = stages.iter().any(|stage| *stage != Stage::SelfAssessed);
    let mut lines = Vec::new();
    for edition in &round.editions {
        for sheet in &edition.stages {
            for (agency, item, answer) in sheet.answers.iter() {
                lines.push(Line {
                    stage: several.then_some(sheet.stage),
                    year: edition.year,
                    ..line(
                        &round.agency(agency).code,
                        round.framework_of(agency).item(item),
                        answer,
                    )
                });
            }
        }
    }
    write(&lines, dialect)
}

fn line<'a>(agency: &'a str, item: &'a Item, answer: &'a Answer) -> Line<'a> {
    let remark = |pick: fn(&Remarks) -> &Option<Remark>| {
        let remarks = answer.remarks.as_deref()?;
        pick(remarks).as_ref().map(|remark| remark.text.as_str())
    };
    Line {
        agency,
        item,
        stage: None,
        year: None,
        value: Cow::Borrowed(&answer.value),
        responses: answer.responses.as_ref().map(Cow::Borrowed),
        evidence: remark(|remarks| &remarks.evidence),
        reason: remark(|remarks| &remarks.reason),
        note: remark(|remarks| &remarks.note).map(Cow::Borrowed),
    }
}

/// Rows under the columns that any of them fills.
pub(super) fn write(lines: &[Line<'_>], dialect: Dialect) -> String {
    let is_used = |column: &&Column| {
        !column.optional || lines.iter().any(|line| !(column.cell)(line, dialect).is_empty())
    };
    let columns: Vec<&Column> = COLUMNS.iter().filter(is_used).collect();
    let (start, mut records) = match dialect {
        Dialect::Plain => ("", Records::with_commas()),
        Dialect::Excel => ("\u{feff}", Records::for_excel()),
    };
    records.push(columns.iter().map(|column| match dialect {
        Dialect::Plain => column.key,
        Dialect::Excel => column.vietnamese,
    }));
    for line in lines {
        records.push(columns.iter().map(|column| safe(&(column.cell)(line, dialect))));
    }
    start.to_owned() + &records.into_text()
}

/// One line of text that no spreadsheet runs and no terminal obeys.
fn safe(text: &str) -> String {
    let one_line = text.split(['\r', '\n']).filter(|part| !part.is_empty());
    let one_line = one_line.collect::<Vec<_>>().join(" ");
    for_terminal(&for_spreadsheet(&one_line)).into_owned()
}

fn stage(line: &Line<'_>, dialect: Dialect) -> &'static str {
    let Some(stage) = line.stage else {
        return "";
    };
    let (english, vietnamese) = match stage {
        Stage::SelfAssessed => ("self", "tu_danh_gia"),
        Stage::Appraised => ("appraised", "tham_dinh"),
        Stage::Final => ("final", "tham_dinh_lan_2"),
        Stage::Survey => ("survey", "khao_sat"),
    };
    match dialect {
        Dialect::Plain => english,
        Dialect::Excel => vietnamese,
    }
}

/// The answer as the reader of data files takes it.
fn value(item: &Item, value: &Value, dialect: Dialect) -> String {
    match (value, &item.rule) {
        (Value::Blank, _) => String::new(),
        (Value::NotApplicable, _) => "KAD".to_owned(),
        (Value::Number(number) | Value::Share { of: number, .. }, _) => decimal(number, dialect),
        (Value::Met(true), _) => "Có".to_owned(),
        (Value::Met(false), _) => "Không".to_owned(),
        (Value::Choice(at), Rule::Survey(survey)) => survey
            .weights
            .get(*at)
            .map(|option| option.key.clone())
            .unwrap_or_default(),
        (Value::Choice(at), rule) => choices(rule)
            .get(*at)
            .map(|choice| choice.key.clone())
            .unwrap_or_default(),
        (Value::Parts(parts), _) if parts.is_empty() => "0".to_owned(),
        (Value::Parts(parts), rule) => {
            let keys = parts.iter().filter_map(|at| choices(rule).get(*at));
            keys.map(|choice| choice.key.as_str())
                .collect::<Vec<_>>()
                .join("+")
        }
    }
}

fn choices(rule: &Rule) -> &[Choice] {
    match rule {
        Rule::Options(choices) | Rule::Checklist(choices) => choices,
        _ => &[],
    }
}

/// The second of two counts, or the number of responses.
fn denominator(line: &Line<'_>, dialect: Dialect) -> String {
    match (&*line.value, &line.responses) {
        (Value::Share { per, .. }, _) => decimal(per, dialect),
        (_, Some(responses)) => decimal(responses, dialect),
        (_, None) => String::new(),
    }
}

/// Digits that can be read in one way only.
pub(super) fn decimal(number: &Exact, dialect: Dialect) -> String {
    let Some(finite) = number.to_finite_decimal() else {
        // No answer that was read is one.
        return number.to_string();
    };
    let mut plain: Decimal = finite.normalize();
    if plain.scale() == DECIMALS_OF_A_THOUSAND {
        plain.rescale(DECIMALS_OF_A_THOUSAND + 1);
    }
    match dialect {
        Dialect::Plain => plain.to_string(),
        Dialect::Excel => plain.to_string().replace('.', ","),
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use proptest::prelude::*;

    use super::{Dialect, decimal};
    use crate::diagnostic::Diagnostics;
    use crate::exact::Exact;
    use crate::input::numbers::marks::Marks;
    use crate::input::numbers::{Kind, read};
    use crate::input::table::Field;
    use crate::source::{Place, Sources};

    fn number(text: &str) -> Exact {
        Exact::from_decimal_text(text).expect("tests write numbers as the program reads them")
    }

    #[test]
    fn a_number_with_three_decimals_gets_a_fourth() {
        let text = |text: &str, dialect| decimal(&number(text), dialect);
        assert_eq!(text("96.246", Dialect::Plain), "96.2460");
        assert_eq!(text("96.246", Dialect::Excel), "96,2460");
        assert_eq!(text("96246", Dialect::Excel), "96246");
        assert_eq!(text("4.750", Dialect::Excel), "4,75");
    }

    /// The number of a file that holds nothing else.
    fn read_alone(text: &str, kind: Kind) -> Option<Exact> {
        let field = Field {
            text: Cow::Borrowed(text),
            place: Place::file(Sources::default().add("tudanhgia.csv", "")),
            hidden: false,
            is_number: false,
        };
        let mut marks = Marks::new(None);
        let mut found = Diagnostics::default();
        read(&field, kind, &mut marks).ok().or_else(|| {
            marks.complete(&mut found);
            read(&field, kind, &mut marks).ok()
        })
    }

    proptest! {
        #[test]
        fn a_number_is_read_as_it_was_written_even_where_it_stands_alone(
            whole in 0..1_000_000_000_000_u64,
            decimals in "[0-9]{0,8}",
        ) {
            let written = number(&format!("{whole}.{decimals}0"));
            for dialect in [Dialect::Plain, Dialect::Excel] {
                let text = decimal(&written, dialect);
                prop_assert_eq!(read_alone(&text, Kind::Amount), Some(written.clone()), "{}", text);
                if written.is_whole() {
                    prop_assert_eq!(read_alone(&text, Kind::Count), Some(written.clone()), "{}", text);
                }
            }
        }
    }
}
