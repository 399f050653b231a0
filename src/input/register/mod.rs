//! The register: which agencies there are, and in which block.
//!
//! ```text
//! ma_don_vi;ten_don_vi;ma_khoi;trang_thai;mien_tieu_chi
//! STC;Sở Tài chính;SO;danh_gia;II.4|III
//! HHS;UBND huyện Hoàng Sa;QH;khong_danh_gia;
//! ```
//!
//! Where there is a single block and no register, the agencies are those that the data names.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::headings::{DATA, Headings, REGISTER, is_known, missing};
use crate::input::names::items::Outline;
use crate::input::names::{code_of, foreign_letter, hides_characters};
use crate::input::request::TableOptions;
use crate::input::spelling::{heading_key, is_invisible, name_key};
use crate::input::table::{Field, Table};
use crate::model::agency::{Agency, Standing};
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::name::Name;
use crate::source::{Place, Sources};

/// What parts several codes or names in one cell.
const SEPARATOR: char = '|';

/// Words of `status`, compared as headings are.
const STANDINGS: [(&str, Standing); 6] = [
    ("assessed", Standing::Assessed),
    ("danh_gia", Standing::Assessed),
    ("exempt", Standing::NotAssessed),
    ("khong_danh_gia", Standing::NotAssessed),
    ("unranked", Standing::Unranked),
    ("khong_xep_hang", Standing::Unranked),
];

/// Reads the register; agencies with a fault are kept where they can be, so that their data is found.
pub fn read(
    table: &Table,
    sources: &Sources,
    frameworks: &[Framework],
    problems: &mut Diagnostics,
) -> Vec<Agency> {
    let headings = Headings::find(table, REGISTER, problems);
    headings.warn_of_unknown(table, problems);
    let blocks = blocks_of(frameworks);
    let Some(agency) = headings.get(Column::Agency) else {
        missing(table, Column::Agency, problems);
        return Vec::new();
    };
    if headings.get(Column::Block).is_none() && blocks.len() > 1 {
        missing(table, Column::Block, problems);
        return Vec::new();
    }
    let mut reader = Reader {
        headings,
        sources,
        outlines: frameworks.iter().map(Outline::new).collect(),
        blocks,
        first_seen: HashMap::new(),
        current: Default::default(),
        problems,
    };
    let agencies = table
        .rows()
        .filter_map(|row| reader.agency(row, &row[agency]))
        .collect();
    warn_of_hidden(table, agency, problems);
    agencies
}

/// The agencies of data without a register, in the order in which they appear.
pub fn from_data(
    tables: &[Table],
    framework: &Framework,
    options: &TableOptions,
    problems: &mut Diagnostics,
) -> Vec<Agency> {
    let mut seen = HashSet::new();
    let mut agencies = Vec::new();
    for table in tables {
        for (code, name) in named_in(table, options) {
            let text = code_of(&code.text);
            if text.is_empty() || !seen.insert(name_key(text)) {
                continue;
            }
            if let Some(problem) = foreign_letter(text) {
                problems.push(Diagnostic::at(code.place, problem));
            }
            let name = if name.is_blank() { text } else { &name.text };
            agencies.push(plain_agency(text, name, code.place, framework));
        }
    }
    agencies
}

/// Code and name cells of all agencies that a data table names.
fn named_in<'t>(table: &'t Table, options: &TableOptions) -> Vec<(&'t Field<'t>, &'t Field<'t>)> {
    // Problems of these headings are reported when the answers are read.
    let headings = Headings::find(table, DATA, &mut Diagnostics::default());
    if options.transpose {
        let others = table.columns.iter().skip(1);
        return others
            .filter(|heading| !is_known(&heading.text))
            .map(|heading| (heading, heading))
            .collect();
    }
    let code = headings.get(Column::Agency);
    let name = headings.get(Column::AgencyName);
    let Some(either) = code.or(name) else {
        return Vec::new();
    };
    let cells = |row: &'t [Field<'t>]| {
        let code = if row[either].is_blank() {
            name.unwrap_or(either)
        } else {
            either
        };
        (&row[code], &row[name.unwrap_or(code)])
    };
    table.rows().map(cells).collect()
}

fn plain_agency(code: &str, name: &str, place: Place, framework: &Framework) -> Agency {
    debug_assert!(framework.blocks.len() <= 1, "several blocks need a register");
    Agency {
        code: code.to_owned(),
        name: Name {
            vietnamese: name.to_owned(),
            english: None,
        },
        framework: 0,
        block: 0,
        standing: Standing::Assessed,
        exempt_from: BTreeSet::new(),
        aliases: Vec::new(),
        place,
    }
}

/// A block with its framework, by position.
#[derive(Clone, Copy)]
struct BlockOf<'a> {
    framework: usize,
    block: usize,
    id: &'a str,
    name: &'a str,
}

fn blocks_of(frameworks: &[Framework]) -> Vec<BlockOf<'_>> {
    let mut blocks = Vec::new();
    for (framework, set) in frameworks.iter().enumerate() {
        blocks.extend(set.blocks.iter().enumerate().map(|(block, each)| BlockOf {
            framework,
            block,
            id: &each.id,
            name: &each.name.vietnamese,
        }));
    }
    blocks
}

struct Reader<'a> {
    headings: Headings<Column>,
    sources: &'a Sources,
    outlines: Vec<Outline<'a>>,
    blocks: Vec<BlockOf<'a>>,
    /// Where each code stands first.
    first_seen: HashMap<String, Place>,
    /// Code and name of the agency whose row is read.
    current: (String, String),
    problems: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn agency(&mut self, row: &[Field], cell: &Field) -> Option<Agency> {
        if cell.is_blank() {
            let column = Column::Agency;
            self.problems
                .push(Diagnostic::at(cell.place, Problem::EmptyCell { column }));
            return None;
        }
        let code: String = code_of(&cell.text)
            .chars()
            .filter(|letter| !is_invisible(*letter))
            .collect();
        let name = self.filled(row, Column::AgencyName);
        let name = name.map_or_else(|| code.clone(), |name| name.text.to_string());
        self.current = (code.clone(), name.clone());
        if let Some(problem) = foreign_letter(&code) {
            self.report(cell, problem);
        }
        let first = *self.first_seen.entry(name_key(&code)).or_insert(cell.place);
        if first != cell.place {
            let first_line = self.sources.locate(&first).line;
            let problem = Problem::RepeatedAgency { code, first_line };
            let diagnostic = self.diagnostic(cell, problem).because_of(first);
            self.problems.push(diagnostic);
            return None;
        }
        let (framework, block) = self.block(row)?;
        let english = self.filled(row, Column::NameEnglish);
        Some(Agency {
            name: Name {
                english: english.map(|field| field.text.to_string()),
                vietnamese: name,
            },
            framework,
            block,
            aliases: parts(self.filled(row, Column::Aliases))
                .map(str::to_owned)
                .collect(),
            standing: self.standing(row),
            exempt_from: self.exempt_from(row, framework),
            code,
            place: cell.place,
        })
    }

    /// Framework and block; the first of all where the cell's fault has been reported.
    fn block(&mut self, row: &[Field]) -> Option<(usize, usize)> {
        let first = self.blocks.first().copied()?;
        let only = self.blocks.len() == 1;
        let column = self.headings.get(Column::Block);
        let found = match column.map(|at| &row[at]) {
            None => Some(first),
            Some(cell) if cell.is_blank() && only => Some(first),
            Some(cell) if cell.is_blank() => {
                self.report(
                    cell,
                    Problem::EmptyCell {
                        column: Column::Block,
                    },
                );
                None
            }
            Some(cell) => {
                let key = name_key(code_of(&cell.text));
                let by_id = self.blocks.iter().find(|block| name_key(block.id) == key);
                let found = by_id.or_else(|| self.blocks.iter().find(|block| name_key(block.name) == key));
                let found = found.copied();
                if found.is_none() {
                    let known = self.blocks.iter().map(|block| block.id.to_owned()).collect();
                    let text = cell.text.to_string();
                    self.report(cell, Problem::UnknownBlock { text, known });
                }
                found
            }
        };
        let block = found.unwrap_or(first);
        Some((block.framework, block.block))
    }

    fn standing(&mut self, row: &[Field]) -> Standing {
        let Some(cell) = self.filled(row, Column::Status) else {
            return Standing::default();
        };
        let key = heading_key(&cell.text);
        if let Some((_, standing)) = STANDINGS.iter().find(|(word, _)| heading_key(word) == key) {
            return *standing;
        }
        let problem = Problem::UnknownWord {
            column: Column::Status,
            text: cell.text.to_string(),
            known: STANDINGS.map(|(word, _)| word.to_owned()).to_vec(),
        };
        self.report(cell, problem);
        Standing::default()
    }

    fn exempt_from(&mut self, row: &[Field], framework: usize) -> BTreeSet<ItemIndex> {
        let cell = self.filled(row, Column::ExemptFrom);
        let mut items = BTreeSet::new();
        for code in parts(cell) {
            let outline = &self.outlines[framework];
            match (outline.node(code), cell) {
                (Some(node), _) => items.extend(outline.framework().items_of(node)),
                (None, Some(cell)) => {
                    let problem = foreign_letter(code).unwrap_or_else(|| outline.unknown(code));
                    self.report(cell, problem);
                }
                (None, None) => {}
            }
        }
        items
    }

    fn filled<'r, 'f>(&self, row: &'r [Field<'f>], column: Column) -> Option<&'r Field<'f>> {
        let cell = &row[self.headings.get(column)?];
        (!cell.is_blank()).then_some(cell)
    }

    fn report(&mut self, cell: &Field, problem: Problem) {
        let diagnostic = self.diagnostic(cell, problem);
        self.problems.push(diagnostic);
    }

    fn diagnostic(&self, cell: &Field, problem: Problem) -> Diagnostic {
        let (code, name) = &self.current;
        Diagnostic::at(cell.place, problem).of_agency(code, name)
    }
}

/// `II.4|III` → `II.4`, `III`
fn parts<'a>(cell: Option<&'a Field>) -> impl Iterator<Item = &'a str> {
    let text = cell.map_or("", |field| &*field.text);
    text.split(SEPARATOR)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// W220
fn warn_of_hidden(table: &Table, column: usize, problems: &mut Diagnostics) {
    let mut hidden = table
        .rows()
        .map(|row| &row[column])
        .filter(|cell| hides_characters(cell));
    if let Some(first) = hidden.next() {
        let cells = 1 + hidden.count();
        problems.push(Diagnostic::at(
            first.place,
            Problem::InvisibleCharacters { cells },
        ));
    }
}

#[cfg(test)]
mod tests;
