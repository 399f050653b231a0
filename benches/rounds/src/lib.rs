//! Rounds of any size, made from a seed: the same bytes on every machine.
//!
//! ```text
//! agency,criterion,year,value,denominator,evidence
//! 000.00.17.H29,II.1.4,2025,4.75,,KH-125/UBND-NC
//! 000.00.17.H29,II.1.8,2025,38,40,BC-7/UBND-NC
//! ```
//!
//! Agencies carry codes like those of the national document exchange; a hundred of them make a block. Every
//! answer is a function of the seed and of whose, to what and when it is, so that rows may be written in any
//! order without being kept.

mod answers;
mod criteria;
mod dice;
mod made;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::answers::{agency_code, answer};
use crate::criteria::{Item, item};
use crate::dice::shuffled;

pub use crate::dice::Dice;
pub use crate::made::Made;

/// Agencies of a block.
const BLOCK: usize = 100;
/// The year of the last edition; the others go before it.
const LAST_YEAR: usize = 2025;
/// Where the rows of a made round stand.
pub const DATA: &str = "answers.csv";

/// What a round is to be like.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    /// The same seed gives the same round.
    pub seed: u64,
    /// Agencies of the register.
    pub agencies: usize,
    /// Items of the one set of criteria.
    pub items: usize,
    /// Editions in the one data file.
    pub years: usize,
    /// The order of the rows.
    pub order: Order,
    /// What stands in the column of evidence.
    pub notes: Notes,
    /// How many cases are counted.
    pub cases: Cases,
}

/// The order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Year by year, agency by agency, items as the criteria have them.
    AsListed,
    /// No order at all.
    Shuffled,
}

/// What stands in the column of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    /// The number of a document.
    Plain,
    /// Now and then a quoted text of several lines, which look like rows of answers.
    Hostile,
}

/// How many cases a share is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cases {
    /// Round numbers, as of tasks: the same shares come again and again.
    Few,
    /// Any number up to 9,000, as of dossiers: hardly a share comes twice.
    Many,
}

impl Default for Round {
    /// One year of a province's departments.
    fn default() -> Self {
        Self {
            seed: 2024,
            agencies: 33,
            items: 90,
            years: 1,
            order: Order::AsListed,
            notes: Notes::Plain,
            cases: Cases::Few,
        }
    }
}

impl Round {
    /// Rows of the data file without its heading.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.years * self.agencies * self.items
    }

    /// Writes the round into a folder of its own, which is gone when nobody holds it any more.
    ///
    /// # Errors
    ///
    /// The system has no room for it.
    pub fn make(&self) -> io::Result<Made> {
        let made = Made::empty()?;
        self.write(made.folder())?;
        Ok(made)
    }

    /// Writes the round into a folder: `parindex.toml`, `criteria.toml`, `agencies.csv` and [`DATA`].
    ///
    /// # Errors
    ///
    /// The folder cannot be written to.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("parindex.toml"), self.round_file())?;
        fs::write(
            folder.join("criteria.toml"),
            criteria::text(self.items, self.blocks()),
        )?;
        fs::write(folder.join("agencies.csv"), self.register())?;
        let mut data = BufWriter::with_capacity(1 << 20, File::create(folder.join(DATA))?);
        self.write_data(&mut data)?;
        data.flush()
    }

    /// Writes heading and rows of the data file.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write_data(&self, to: &mut impl Write) -> io::Result<()> {
        writeln!(to, "agency,criterion,year,value,denominator,evidence")?;
        let items: Vec<Item> = (0..self.items).map(item).collect();
        match self.order {
            Order::AsListed => (0..self.rows()).try_for_each(|at| self.write_row(to, &items, at)),
            Order::Shuffled => shuffled(self.seed, self.rows())
                .into_iter()
                .try_for_each(|at| self.write_row(to, &items, at as usize)),
        }
    }

    /// The row at a position of the listed order.
    fn write_row(&self, to: &mut impl Write, items: &[Item], at: usize) -> io::Result<()> {
        let (agency, year) = (at / self.items % self.agencies, at / self.items / self.agencies);
        let item = &items[at % self.items];
        let mut dice = Dice::of(self.seed, at);
        let year = LAST_YEAR + 1 - self.years + year;
        write!(to, "{},{},{year},", agency_code(agency), item.id)?;
        answer(to, item, self.cases, self.quality(agency, year), &mut dice)?;
        match self.notes {
            Notes::Hostile if dice.throw(7) == 0 => self.hostile_note(to, &item.id, year, &mut dice),
            Notes::Hostile | Notes::Plain => {
                let kind = ["KH", "BC", "QĐ", "CV"][dice.throw(4)];
                writeln!(to, ",{kind}-{}/UBND-NC", 1 + dice.throw(900))
            }
        }
    }

    /// A note whose lines are rows of other agencies to whoever takes no heed of quotes.
    fn hostile_note(&self, to: &mut impl Write, item: &str, year: usize, dice: &mut Dice) -> io::Result<()> {
        let other = agency_code(dice.throw(self.agencies));
        write!(to, ",\"Xem \"\"phụ lục\"\", ngày {}:", 1 + dice.throw(28))?;
        for _ in 0..1 + dice.throw(3) {
            let end = ["\n", "\r\n"][dice.throw(2)];
            write!(to, "{end}{other},{item},{year},0,,")?;
        }
        writeln!(to, "\"")
    }

    /// How good an agency is in a year, in percent.
    fn quality(&self, agency: usize, year: usize) -> usize {
        let steady = Dice::of(!self.seed, agency).throw(45);
        let of_year = Dice::of(!self.seed, agency * 10_000 + year).throw(6);
        50 + steady + of_year
    }

    fn blocks(&self) -> usize {
        self.agencies.div_ceil(BLOCK)
    }

    fn round_file(&self) -> String {
        format!(
            "format = 1\ntitle = \"Vòng đánh giá dựng để đo\"\nyear = {LAST_YEAR}\n\
             criteria = \"criteria.toml\"\nagencies = \"agencies.csv\"\nappraised = \"{DATA}\"\n"
        )
    }

    fn register(&self) -> String {
        let mut text = String::from("agency,name,block\n");
        for agency in 0..self.agencies {
            let (block, within) = (agency / BLOCK + 1, agency % BLOCK + 1);
            let code = agency_code(agency);
            text += &format!("{code},UBND xã số {within} tỉnh {block},T{block:02}\n");
        }
        text
    }
}
