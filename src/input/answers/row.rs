//! From a row to whom and what it answers. Each distinct name is looked up, and complained of, once.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Expected, Problem};
use crate::input::answers::layout::{Layout, Slot, Subject};
use crate::input::answers::names::Names;
use crate::input::names::hides_characters;
use crate::input::names::items::Outline;
use crate::input::spelling::{heading_key, name_key};
use crate::input::table::{Field, Row};
use crate::model::agency::AgencyIndex;
use crate::model::answer::{Remark, Remarks, Stage};
use crate::model::item::ItemIndex;
use crate::source::Place;

/// Words of the `stage` column, compared as headings are.
const STAGES: [(&str, Stage); 9] = [
    ("self", Stage::SelfAssessed),
    ("tu_danh_gia", Stage::SelfAssessed),
    ("appraised", Stage::Appraised),
    ("tham_dinh", Stage::Appraised),
    ("final", Stage::Final),
    ("tham_dinh_lan_2", Stage::Final),
    ("giai_trinh", Stage::Final),
    ("survey", Stage::Survey),
    ("khao_sat", Stage::Survey),
];

/// Whose row it is, and of which year and stage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Who {
    pub(super) agency: AgencyIndex,
    pub(super) framework: usize,
    pub(super) year: Option<i32>,
    pub(super) stage: Stage,
}

/// Turns one record into its subjects; knows the columns and the names, and nothing of other rows but
/// which names it has met.
pub(super) struct RowReader<'r> {
    names: &'r Names<'r>,
    layout: &'r Layout,
    /// Of the file, unless the row says otherwise.
    stage: Stage,
    agencies: HashMap<String, Option<AgencyIndex>>,
    /// How the row before names its agency; mostly this one does so, too.
    last_agency: (String, Option<AgencyIndex>),
    /// One map for each framework.
    items: Vec<HashMap<String, Code>>,
    /// Behind the item of the row before; mostly files follow the outline.
    next_item: usize,
    /// Wrong block, year or stage: said once.
    complaints: HashSet<String>,
    hidden: Option<(Place, usize)>,
}

/// What a text in the criterion column turned out to be.
#[derive(Debug, Clone, Copy)]
enum Code {
    Item(ItemIndex),
    /// An area, or a criterion with components: fine as a heading in a form, not with an answer.
    Heading,
    /// Reported.
    Unknown,
}

impl<'r> RowReader<'r> {
    pub(super) fn new(names: &'r Names<'r>, layout: &'r Layout, stage: Stage) -> Self {
        Self {
            names,
            layout,
            stage,
            agencies: HashMap::new(),
            last_agency: Default::default(),
            next_item: 0,
            items: names.outlines.iter().map(|_| HashMap::new()).collect(),
            complaints: HashSet::new(),
            hidden: None,
        }
    }

    /// Whose row it is.
    ///
    /// # Errors
    /// Where that cannot be told, which has then been reported: the agency, if at least that is known.
    pub(super) fn who(&mut self, row: &Row, problems: &mut Diagnostics) -> Result<Who, Option<AgencyIndex>> {
        let known = self.agency_again(row);
        let agency = known.or_else(|| self.agency(row, problems)).ok_or(None)?;
        if self.names.unsettled.contains(&agency) {
            return Err(Some(agency));
        }
        self.check_block(row, agency, problems);
        Ok(Who {
            agency,
            framework: self.names.roster.agency(agency).framework,
            year: self.year(row, problems).ok_or(Some(agency))?,
            stage: self.row_stage(row, problems).ok_or(Some(agency))?,
        })
    }

    /// Whether a row was reported because its criterion is blank or unknown.
    pub(super) fn has_lost_item(&self, row: &Row, slot: &Slot, who: Who) -> bool {
        match &slot.subject {
            Subject::Row(at) => {
                let cell = row.field(*at);
                let known = self.items[who.framework].get(&*cell.text);
                cell.is_blank() || matches!(known, Some(Code::Unknown))
            }
            Subject::Heading(_) => false,
        }
    }

    /// What a slot of the row answers; `None` where nothing is due or the fault has been reported.
    pub(super) fn item(
        &mut self,
        row: &Row,
        slot: &Slot,
        who: Who,
        problems: &mut Diagnostics,
    ) -> Option<ItemIndex> {
        match &slot.subject {
            Subject::Row(at) => {
                let item = self.item_in_turn(row.plain(*at), who).or_else(|| {
                    let is_blank = row.is_blank(slot.value);
                    self.named_item(&row.field(*at), is_blank, who, problems)
                })?;
                self.next_item = item.0 + 1;
                Some(item)
            }
            Subject::Heading(items) => {
                let item = items.get(who.framework).copied().flatten();
                if item.is_none() && !row.is_blank(slot.value) {
                    self.not_of_this_framework(row, slot, who, problems);
                }
                item
            }
        }
    }

    /// W220, once for the file.
    pub(super) fn finish(self, problems: &mut Diagnostics) {
        if let Some((place, cells)) = self.hidden {
            problems.push(Diagnostic::at(place, Problem::InvisibleCharacters { cells }));
        }
    }

    /// The agency of the row before, if this one plainly names it alike.
    fn agency_again(&self, row: &Row) -> Option<AgencyIndex> {
        let (text, agency) = &self.last_agency;
        agency.filter(|_| row.plain(self.layout.agency) == Some(text))
    }

    fn agency(&mut self, row: &Row, problems: &mut Diagnostics) -> Option<AgencyIndex> {
        let code = self.layout.agency;
        let named = row.filled(code).or_else(|| row.filled(self.layout.agency_name?));
        let Some(cell) = named else {
            let column = Column::Agency;
            let place = row.field(code).place;
            problems.push(Diagnostic::at(place, Problem::EmptyCell { column }));
            return None;
        };
        self.note_hidden(&cell);
        let text = &*cell.text;
        if self.last_agency.0 == text {
            return self.last_agency.1;
        }
        let known = self.agencies.get(text).copied();
        let found = known.unwrap_or_else(|| {
            let found = self.names.roster.find(text);
            let found = found
                .map_err(|problem| problems.push(Diagnostic::at(cell.place, problem)))
                .ok();
            self.agencies.insert(text.to_owned(), found);
            found
        });
        self.last_agency = (text.to_owned(), found);
        found
    }

    fn named_item(
        &mut self,
        cell: &Field,
        is_blank: bool,
        who: Who,
        problems: &mut Diagnostics,
    ) -> Option<ItemIndex> {
        if cell.is_blank() {
            let column = Column::Criterion;
            self.complain(cell, who, Problem::EmptyCell { column }, problems);
            return None;
        }
        self.note_hidden(cell);
        let outline = self.names.outlines.get(who.framework)?;
        let known = self.items[who.framework].get(&*cell.text).copied();
        let code = known.unwrap_or_else(|| {
            let code = match outline.item(&cell.text) {
                Ok(item) => Code::Item(item),
                Err(Problem::ScoredByParts { .. }) => Code::Heading,
                Err(problem) => {
                    self.complain(cell, who, problem, problems);
                    Code::Unknown
                }
            };
            self.items[who.framework].insert(cell.text.to_string(), code);
            code
        });
        match code {
            Code::Item(item) => Some(item),
            Code::Heading => {
                let problem = outline.item(&cell.text).err().filter(|_| !is_blank);
                problem
                    .into_iter()
                    .for_each(|problem| self.complain(cell, who, problem, problems));
                None
            }
            Code::Unknown => None,
        }
    }

    /// The item behind that of the row before, if this is its code letter for letter.
    fn item_in_turn(&self, code: Option<&str>, who: Who) -> Option<ItemIndex> {
        let framework = self.names.outlines.get(who.framework)?.framework();
        let item = framework.items.get(self.next_item)?;
        (item.id == code?).then_some(ItemIndex(self.next_item))
    }

    /// A filled cell of the wide form, under an item that another set of criteria has.
    fn not_of_this_framework(&self, row: &Row, slot: &Slot, who: Who, problems: &mut Diagnostics) {
        let Subject::Heading(items) = &slot.subject else {
            return;
        };
        let elsewhere = self.names.outlines.iter().zip(items);
        let code = elsewhere
            .filter_map(|(outline, item)| Some(&outline.framework().item((*item)?).id))
            .next();
        let outline = self.names.outlines.get(who.framework);
        if let (Some(code), Some(outline)) = (code, outline) {
            self.complain(&row.field(slot.value), who, outline.unknown(code), problems);
        }
    }

    /// The year of the row, if the table has years.
    fn year(&mut self, row: &Row, problems: &mut Diagnostics) -> Option<Option<i32>> {
        let Some(cell) = self.layout.year.map(|at| row.field(at)) else {
            return Some(None);
        };
        let is_year = cell.text.len() == 4 && cell.text.bytes().all(|byte| byte.is_ascii_digit());
        if is_year {
            return cell.text.parse().ok().map(Some);
        }
        let problem = match cell.is_blank() {
            true => Problem::EmptyCell { column: Column::Year },
            false => Problem::NotANumber {
                text: cell.text.to_string(),
                expected: Expected::Year,
            },
        };
        self.complain_once(&cell, problem, problems);
        None
    }

    fn row_stage(&mut self, row: &Row, problems: &mut Diagnostics) -> Option<Stage> {
        let Some(cell) = self.layout.stage.map(|at| row.field(at)) else {
            return Some(self.stage);
        };
        let key = heading_key(&cell.text);
        let found = STAGES
            .iter()
            .find(|(word, _)| *word == cell.text || heading_key(word) == key);
        if let Some((_, stage)) = found {
            return Some(*stage);
        }
        let problem = match cell.is_blank() {
            true => Problem::EmptyCell {
                column: Column::Stage,
            },
            false => Problem::UnknownWord {
                column: Column::Stage,
                text: cell.text.to_string(),
                known: STAGES.map(|(word, _)| word.to_owned()).to_vec(),
            },
        };
        self.complain_once(&cell, problem, problems);
        None
    }

    /// E213: the file puts an agency into another block than the register.
    fn check_block(&mut self, row: &Row, index: AgencyIndex, problems: &mut Diagnostics) {
        let cell = self.layout.block.and_then(|at| row.filled(at));
        let (Some(cell), Some(register)) = (cell, self.names.roster.register()) else {
            return;
        };
        let agency = self.names.roster.agency(index);
        let framework = self.names.outlines.get(agency.framework).map(Outline::framework);
        let Some(block) = framework.and_then(|framework| framework.blocks.get(agency.block)) else {
            return;
        };
        let key = name_key(&cell.text);
        if key == name_key(&block.id) || key == name_key(&block.name.vietnamese) {
            return;
        }
        let problem = Problem::WrongBlock {
            agency: agency.code.clone(),
            register: register.to_owned(),
            registered: block.id.clone(),
            found: cell.text.to_string(),
        };
        if self.complaints.insert(format!("{} {}", agency.code, cell.text)) {
            let diagnostic = Diagnostic::at(cell.place, problem).because_of(agency.place);
            problems.push(diagnostic.of_agency(&agency.code, &agency.name.vietnamese));
        }
    }

    fn complain(&self, cell: &Field, who: Who, problem: Problem, problems: &mut Diagnostics) {
        let agency = self.names.roster.agency(who.agency);
        let diagnostic = Diagnostic::at(cell.place, problem);
        problems.push(diagnostic.of_agency(&agency.code, &agency.name.vietnamese));
    }

    /// A word that stands in every row is wrong in every row, for one reason.
    fn complain_once(&mut self, cell: &Field, problem: Problem, problems: &mut Diagnostics) {
        if cell.is_blank() || self.complaints.insert(cell.text.to_string()) {
            problems.push(Diagnostic::at(cell.place, problem));
        }
    }

    fn note_hidden(&mut self, cell: &Field) {
        if hides_characters(cell) {
            self.hidden.get_or_insert((cell.place, 0)).1 += 1;
        }
    }
}

impl Layout {
    /// The text beside the answers of a row.
    pub(super) fn remarks(&self, row: &Row) -> Option<Box<Remarks>> {
        let remark = |at: Option<usize>| {
            row.filled(at?).map(|cell| Remark {
                place: cell.place,
                text: cell.text.into_owned(),
            })
        };
        let remarks = Remarks {
            evidence: remark(self.evidence),
            reason: remark(self.reason),
            note: remark(self.note),
        };
        let any = remarks.evidence.is_some() || remarks.reason.is_some() || remarks.note.is_some();
        any.then(|| Box::new(remarks))
    }
}
