//! Makes a round to measure with.
//!
//! ```text
//! cargo run --release --example round -- /tmp/big --agencies 3400 --items 100 --years 30
//! ```
//!
//! `--shuffled` throws the rows about, `--hostile` quotes notes that look like rows, `--many-cases` makes nearly
//! every count another one.

use std::io;
use std::path::PathBuf;

use clap::Parser;
use rounds::{Cases, Notes, Order, Round};

/// Makes a round to measure with
#[derive(Debug, Parser)]
struct Arguments {
    /// Where to write it
    folder: PathBuf,
    #[arg(long, default_value_t = 33)]
    agencies: usize,
    #[arg(long, default_value_t = 90)]
    items: usize,
    #[arg(long, default_value_t = 1)]
    years: usize,
    #[arg(long, default_value_t = 2024)]
    seed: u64,
    /// Rows in no order
    #[arg(long)]
    shuffled: bool,
    /// Quoted notes whose lines look like rows
    #[arg(long)]
    hostile: bool,
    /// Counts of dossiers, of which hardly a pair comes twice
    #[arg(long)]
    many_cases: bool,
}

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let round = Round {
        seed: arguments.seed,
        agencies: arguments.agencies,
        items: arguments.items,
        years: arguments.years,
        order: if arguments.shuffled {
            Order::Shuffled
        } else {
            Order::AsListed
        },
        notes: if arguments.hostile {
            Notes::Hostile
        } else {
            Notes::Plain
        },
        cases: if arguments.many_cases {
            Cases::Many
        } else {
            Cases::Few
        },
    };
    round.write(&arguments.folder)
}
