//! The register: which agencies there are, and in which block.
//!
//! ```text
//! ma_don_vi;ten_don_vi;ma_khoi;trang_thai;mien_tieu_chi
//! STC;Sở Tài chính;SO;danh_gia;II.4|III
//! HHS;UBND huyện Hoàng Sa;QH;khong_danh_gia;
//! ```
//!
//! Where there is a single block and no register, the agencies are those that the data names.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostic::{Column, Diagnostic, Diagnostics, Problem};
use crate::input::headings::{DATA, Headings, REGISTER, is_known, missing};
use crate::input::names::items::Outline;
use crate::input::names::{code_of, foreign_letter, hides_characters};
use crate::input::request::TableOptions;
use crate::input::spelling::{heading_key, is_invisible, name_key};
use crate::input::table::{Field, Row, Table};
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
        frameworks,
        outlines: OnceCell::new(),
        blocks,
        last_block: None,
        first_seen: HashMap::with_capacity(table.height()),
        problems,
    };
    let agencies = table
        .rows()
        .filter_map(|row| reader.agency(&row, &row.field(agency)))
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
fn named_in<'t>(table: &'t Table<'_>, options: &TableOptions) -> Vec<(Field<'t>, Field<'t>)> {
    // Problems of these headings are reported when the answers are read.
    let headings = Headings::find(table, DATA, &mut Diagnostics::default());
    if options.transpose {
        let others = table.columns.iter().skip(1);
        return others
            .filter(|heading| !is_known(&heading.text))
            .map(|heading| (heading.clone(), heading.clone()))
            .collect();
    }
    let code = headings.get(Column::Agency);
    let name = headings.get(Column::AgencyName);
    let Some(either) = code.or(name) else {
        return Vec::new();
    };
    let cells = |row: Row<'t>| {
        let code = match row.is_blank(either) {
            true => name.unwrap_or(either),
            false => either,
        };
        (row.field(code), row.field(name.unwrap_or(code)))
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
struct BlockOf<'a> {
    framework: usize,
    block: usize,
    id: &'a str,
    /// Of its code and of its name.
    keys: [String; 2],
}

/// A framework and a block of it.
type Position = (usize, usize);

impl BlockOf<'_> {
    fn position(&self) -> Position {
        (self.framework, self.block)
    }
}

fn blocks_of(frameworks: &[Framework]) -> Vec<BlockOf<'_>> {
    let mut blocks = Vec::new();
    for (framework, set) in frameworks.iter().enumerate() {
        blocks.extend(set.blocks.iter().enumerate().map(|(block, each)| BlockOf {
            framework,
            block,
            id: &each.id,
            keys: [&each.id, &each.name.vietnamese].map(|text| name_key(text)),
        }));
    }
    blocks
}

/// The agency whose row is read.
#[derive(Clone, Copy)]
struct Who<'r> {
    code: &'r str,
    name: &'r str,
}

struct Reader<'a> {
    headings: Headings<Column>,
    sources: &'a Sources,
    frameworks: &'a [Framework],
    /// Of all frameworks; few registers exempt an agency from an item.
    outlines: OnceCell<Vec<Outline<'a>>>,
    blocks: Vec<BlockOf<'a>>,
    /// How the row before names its block; mostly this one does so, too.
    last_block: Option<(String, Position)>,
    /// Where each code stands first.
    first_seen: HashMap<String, Place>,
    problems: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn agency(&mut self, row: &Row, cell: &Field) -> Option<Agency> {
        if cell.is_blank() {
            let column = Column::Agency;
            self.problems
                .push(Diagnostic::at(cell.place, Problem::EmptyCell { column }));
            return None;
        }
        let code = visible(code_of(&cell.text));
        let name = self.filled(row, Column::AgencyName);
        let name = name.map_or_else(|| code.clone(), |name| name.text.into_owned());
        let who = Who {
            code: &code,
            name: &name,
        };
        if let Some(problem) = foreign_letter(&code) {
            self.report(who, cell, problem);
        }
        let first = *self.first_seen.entry(name_key(&code)).or_insert(cell.place);
        if first != cell.place {
            let first_line = self.sources.locate(&first).line;
            let code = code.clone();
            let problem = Problem::RepeatedAgency { code, first_line };
            self.problems
                .push(who.diagnostic(cell, problem).because_of(first));
            return None;
        }
        let (framework, block) = self.block(who, row)?;
        let standing = self.standing(who, row);
        let exempt_from = self.exempt_from(who, row, framework);
        let english = self.filled(row, Column::NameEnglish);
        let aliases = self.filled(row, Column::Aliases);
        Some(Agency {
            name: Name {
                english: english.map(|field| field.text.into_owned()),
                vietnamese: name,
            },
            framework,
            block,
            aliases: parts(aliases.as_ref().map_or("", |field| &field.text))
                .map(str::to_owned)
                .collect(),
            standing,
            exempt_from,
            code,
            place: cell.place,
        })
    }

    /// Framework and block; the first of all where the cell's fault has been reported.
    fn block(&mut self, who: Who, row: &Row) -> Option<Position> {
        let first = self.blocks.first()?.position();
        let Some(cell) = self.headings.get(Column::Block).map(|at| row.field(at)) else {
            return Some(first);
        };
        if cell.is_blank() {
            if self.blocks.len() > 1 {
                let column = Column::Block;
                self.report(who, &cell, Problem::EmptyCell { column });
            }
            return Some(first);
        }
        if let Some((text, position)) = &self.last_block
            && *text == cell.text
        {
            return Some(*position);
        }
        let key = name_key(code_of(&cell.text));
        let by = |which: usize| self.blocks.iter().find(|block| block.keys[which] == key);
        let found = by(0).or_else(|| by(1)).map(BlockOf::position);
        self.last_block = found.map(|position| (cell.text.to_string(), position));
        if found.is_none() {
            let known = self.blocks.iter().map(|block| block.id.to_owned()).collect();
            let text = cell.text.to_string();
            self.report(who, &cell, Problem::UnknownBlock { text, known });
        }
        found.or(Some(first))
    }

    fn standing(&mut self, who: Who, row: &Row) -> Standing {
        let Some(cell) = self.filled(row, Column::Status) else {
            return Standing::default();
        };
        let as_it_stands = STANDINGS.iter().find(|(word, _)| *word == cell.text);
        let found = as_it_stands.or_else(|| {
            let key = heading_key(&cell.text);
            STANDINGS.iter().find(|(word, _)| heading_key(word) == key)
        });
        if let Some((_, standing)) = found {
            return *standing;
        }
        let problem = Problem::UnknownWord {
            column: Column::Status,
            text: cell.text.to_string(),
            known: STANDINGS.map(|(word, _)| word.to_owned()).to_vec(),
        };
        self.report(who, &cell, problem);
        Standing::default()
    }

    fn exempt_from(&mut self, who: Who, row: &Row, framework: usize) -> BTreeSet<ItemIndex> {
        let mut items = BTreeSet::new();
        let Some(cell) = self.filled(row, Column::ExemptFrom) else {
            return items;
        };
        for code in parts(&cell.text) {
            match self.items(code, framework) {
                Ok(found) => items.extend(found),
                Err(problem) => self.report(who, &cell, problem),
            }
        }
        items
    }

    /// The items under a code.
    fn items(&self, code: &str, framework: usize) -> Result<Vec<ItemIndex>, Problem> {
        let all = || self.frameworks.iter().map(Outline::new).collect();
        let outline = &self.outlines.get_or_init(all)[framework];
        match outline.node(code) {
            Some(node) => Ok(outline.framework().items_of(node)),
            None => Err(foreign_letter(code).unwrap_or_else(|| outline.unknown(code))),
        }
    }

    fn filled<'f>(&self, row: &Row<'f>, column: Column) -> Option<Field<'f>> {
        row.filled(self.headings.get(column)?)
    }

    fn report(&mut self, who: Who, cell: &Field, problem: Problem) {
        self.problems.push(who.diagnostic(cell, problem));
    }
}

impl Who<'_> {
    fn diagnostic(self, cell: &Field, problem: Problem) -> Diagnostic {
        Diagnostic::at(cell.place, problem).of_agency(self.code, self.name)
    }
}

/// A code without the characters that nobody sees.
fn visible(code: &str) -> String {
    match code.is_ascii() {
        true => code.to_owned(),
        false => code.chars().filter(|letter| !is_invisible(*letter)).collect(),
    }
}

/// `II.4|III` → `II.4`, `III`
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(SEPARATOR)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// W220
fn warn_of_hidden(table: &Table, column: usize, problems: &mut Diagnostics) {
    let mut hidden = table.column(column).filter(hides_characters);
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
