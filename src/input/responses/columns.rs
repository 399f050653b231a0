//! Which columns of a file of questionnaires are questions, and of which item.
//!
//! ```text
//! STT;ma_don_vi;nhom;cau_1;cau_2;cau_3           --by ma_don_vi --criterion III.1=cau_1..cau_2 --criterion III.2=cau_3
//! ```
//!
//! Without `--criterion` all columns are questions of the one item that a survey answers, but for those whose
//! heading says what else they are: row numbers, agency, stratum, notes.

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::headings::{Headings, RESPONSES, missing, warn_of_ignored};
use crate::input::names::items::Outline;
use crate::input::responses::{scale, surveyed};
use crate::input::spelling::heading_key;
use crate::input::table::Table;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::responses::Questions;

/// Headings of the stratum: who was asked.
const STRATUM: [&str; 5] = ["nhom", "nhom doi tuong", "doi tuong", "stratum", "group"];

/// What the user says about columns.
#[derive(Debug, Clone, Default)]
pub struct AskedColumns {
    /// `--by`: the heading over the agencies.
    pub agency: Option<String>,
    /// `--stratum`: the heading over the strata.
    pub stratum: Option<String>,
    /// `--criterion`, in the order in which they were given.
    pub questions: Vec<AskedQuestions>,
}

/// `III.1=cau_1..cau_5,cau_9`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedQuestions {
    /// The item.
    pub code: String,
    /// First and last heading of each stretch of columns, which may be one; empty for all that are left.
    pub columns: Vec<(String, String)>,
}

/// Where everything stands in a row.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) agency: usize,
    pub(super) stratum: Option<usize>,
    pub(super) items: Vec<Question>,
}

/// The columns of one item's questions.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) framework: usize,
    pub(super) item: ItemIndex,
    pub(super) columns: Vec<usize>,
}

impl Columns {
    pub(super) fn find(
        table: &Table,
        asked: &AskedColumns,
        frameworks: &[Framework],
        problems: &mut Diagnostics,
    ) -> Option<Self> {
        let headings = Headings::find(table, RESPONSES, problems);
        let agency = match &asked.agency {
            Some(heading) => named(table, heading, problems)?,
            None => match headings.get(Column::Agency).or(headings.get(Column::AgencyName)) {
                Some(at) => at,
                None => {
                    missing(table, Column::Agency, problems);
                    return None;
                }
            },
        };
        let stratum = match &asked.stratum {
            Some(heading) => Some(named(table, heading, problems)?),
            None => (0..table.width()).find(|at| STRATUM.contains(&&*heading_of(table, *at))),
        };
        let free = questions(table, &headings, [Some(agency), stratum], problems);
        let outlines: Vec<Outline<'_>> = frameworks.iter().map(Outline::new).collect();
        let items = match asked.questions.is_empty() {
            true => only_items(&outlines, &free, problems)?,
            false => asked_items(table, asked, &outlines, &free, problems)?,
        };
        Some(Self {
            agency,
            stratum,
            items,
        })
    }

    /// The headings, for those who read the result.
    pub(super) fn questions(&self, table: &Table) -> Vec<Questions> {
        let heading = |at: &usize| table.columns[*at].text.to_string();
        let questions = self.items.iter().map(|question| Questions {
            framework: question.framework,
            item: question.item,
            headings: question.columns.iter().map(heading).collect(),
        });
        questions.collect()
    }
}

/// Columns that nothing else is known of; one without a heading is no question that anyone could name.
fn questions(
    table: &Table,
    headings: &Headings<Column>,
    taken: [Option<usize>; 2],
    problems: &mut Diagnostics,
) -> Vec<usize> {
    let free = headings
        .unknown
        .iter()
        .copied()
        .filter(|at| !taken.contains(&Some(*at)));
    let (blank, named): (Vec<usize>, Vec<usize>) = free.partition(|at| table.columns[*at].is_blank());
    for at in blank {
        warn_of_ignored(table, at, problems);
    }
    named
}

/// In every set of criteria the one item that a survey answers; sets without any have nothing to count.
fn only_items(outlines: &[Outline<'_>], free: &[usize], problems: &mut Diagnostics) -> Option<Vec<Question>> {
    let mut items = Vec::new();
    for (framework, outline) in outlines.iter().enumerate() {
        let surveyed: Vec<ItemIndex> = surveyed(outline).collect();
        match surveyed.as_slice() {
            [] => {}
            [item] => items.push(Question {
                framework,
                item: *item,
                columns: free.to_vec(),
            }),
            [_, _, ..] => {
                let surveyed = codes(outline, &surveyed);
                problems.push(Diagnostic::nowhere(Problem::NotSurveyed { code: None, surveyed }));
                return None;
            }
        }
    }
    if items.is_empty() {
        let surveyed = Vec::new();
        problems.push(Diagnostic::nowhere(Problem::NotSurveyed { code: None, surveyed }));
    }
    (!items.is_empty()).then_some(items)
}

/// The items that were named, each in every set of criteria that has it.
fn asked_items(
    table: &Table,
    asked: &AskedColumns,
    outlines: &[Outline<'_>],
    free: &[usize],
    problems: &mut Diagnostics,
) -> Option<Vec<Question>> {
    let mut items = Vec::new();
    for question in &asked.questions {
        let columns = stretches(table, &question.columns, free, problems)?;
        let found: Vec<_> = outlines
            .iter()
            .map(|outline| outline.item(&question.code))
            .collect();
        if found.iter().all(Result::is_err) {
            let problem = found.into_iter().find_map(Result::err);
            problems.extend(problem.map(Diagnostic::nowhere));
            return None;
        }
        let named = found.into_iter().enumerate();
        for (framework, item) in named.filter_map(|(at, item)| Some((at, item.ok()?))) {
            let outline = &outlines[framework];
            if !scale::is_surveyed(&outline.framework().item(item).rule) {
                let surveyed: Vec<ItemIndex> = surveyed(outline).collect();
                let problem = Problem::NotSurveyed {
                    code: Some(question.code.clone()),
                    surveyed: codes(outline, &surveyed),
                };
                problems.push(Diagnostic::nowhere(problem));
                return None;
            }
            let columns = columns.clone();
            items.push(Question {
                framework,
                item,
                columns,
            });
        }
    }
    Some(items)
}

fn stretches(
    table: &Table,
    stretches: &[(String, String)],
    free: &[usize],
    problems: &mut Diagnostics,
) -> Option<Vec<usize>> {
    if stretches.is_empty() {
        return Some(free.to_vec());
    }
    let mut columns = Vec::new();
    for (first, last) in stretches {
        let (first, last) = (named(table, first, problems)?, named(table, last, problems)?);
        columns.extend(first.min(last)..=first.max(last));
    }
    // A question that is named twice is asked once.
    columns.sort_unstable();
    columns.dedup();
    Some(columns)
}

/// The column with this heading, or E201.
fn named(table: &Table, heading: &str, problems: &mut Diagnostics) -> Option<usize> {
    let wanted = heading_key(heading);
    let found = (0..table.width()).find(|at| heading_of(table, *at) == wanted);
    if found.is_none() {
        let filled = table.columns.iter().filter(|heading| !heading.is_blank());
        let problem = Problem::NoSuchColumn {
            heading: heading.to_owned(),
            found: filled.map(|heading| heading.text.to_string()).collect(),
        };
        problems.push(Diagnostic::at(table.heading_place(), problem));
    }
    found
}

fn heading_of(table: &Table, at: usize) -> String {
    heading_key(&table.columns[at].text)
}

fn codes(outline: &Outline<'_>, items: &[ItemIndex]) -> Vec<String> {
    let framework = outline.framework();
    items
        .iter()
        .map(|item| framework.item(*item).id.clone())
        .collect()
}
