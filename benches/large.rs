//! One large file: seconds and memory of `parindex rank` beside `wc -l` and the csv crate's bare scan.
//!
//! ```text
//! cargo bench --bench large                              3,400 agencies × 100 items, one year
//! cargo bench --bench large -- --years 30                10,200,000 rows in a file of 470 MB
//! cargo bench --bench large -- --years 30 --shuffled --hostile
//! ```
//!
//! All contestants take turns (A B C A B C …), so that a busy machine is busy for each of them, and the median
//! of their turns is printed. Memory is that of a run of its own, since looking at it takes time.

#![expect(clippy::print_stdout, reason = "the table is what it is run for")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use clap::Parser;
use rounds::{Cases, DATA, Notes, Order, Round};

#[derive(Debug, Parser)]
struct Arguments {
    #[arg(long, default_value_t = 1)]
    years: usize,
    /// Turns of each contestant
    #[arg(long, default_value_t = 5)]
    turns: usize,
    /// Rows in no order
    #[arg(long)]
    shuffled: bool,
    /// Quoted notes whose lines look like rows
    #[arg(long)]
    hostile: bool,
    /// Counts of dossiers, of which hardly a pair comes twice
    #[arg(long)]
    many_cases: bool,
    /// Given by cargo
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> io::Result<()> {
    let arguments = Arguments::parse();
    let round = arguments.round();
    let made = round.make()?;
    let data = made.folder().join(DATA);
    let contestants = contestants(made.folder(), &data);
    let mut turns = vec![Vec::new(); contestants.len()];
    for _ in 0..arguments.turns {
        for (contestant, turns) in contestants.iter().zip(&mut turns) {
            turns.push(contestant.turn()?);
        }
    }
    let bytes = fs::metadata(&data)?.len();
    println!(
        "{} rows, {bytes} bytes, {} turns\n",
        round.rows(),
        arguments.turns
    );
    table(&contestants, &turns)
}

/// Who is timed: a program, or the scan, which is no program of its own.
enum Contestant {
    Program(&'static str, Vec<String>),
    Scan(PathBuf),
}

/// What one turn of a contestant took.
#[derive(Debug, Clone, Copy)]
struct Turn {
    wall: Duration,
    /// Of all its threads, in hundredths of a second.
    processor: Duration,
}

/// Prints medians, what they are beside the first two contestants, and memory.
fn table(contestants: &[Contestant], turns: &[Vec<Turn>]) -> io::Result<()> {
    println!("| | seconds | of processors | ÷ `wc -l` | ÷ csv scan | MiB |");
    println!("|---|---:|---:|---:|---:|---:|");
    let medians: Vec<Turn> = turns.iter().map(|turns| median(turns)).collect();
    for (contestant, own) in contestants.iter().zip(&medians) {
        let to = |other: Turn| own.wall.div_duration_f64(other.wall);
        let (to_wc, to_scan) = (to(medians[0]), to(medians[1]));
        let (wall, processor) = (own.wall.as_secs_f64(), own.processor.as_secs_f64());
        let (name, memory) = (contestant.name(), contestant.peak_mib()?);
        let memory = memory.map_or("–".to_owned(), |mib| mib.to_string());
        println!("| {name} | {wall:.2} | {processor:.2} | {to_wc:.1} | {to_scan:.2} | {memory} |");
    }
    Ok(())
}

fn contestants(folder: &Path, data: &Path) -> [Contestant; 4] {
    let data = data.to_string_lossy().into_owned();
    let rank = |threads: &str| {
        let folder = folder.to_string_lossy().into_owned();
        ["rank", "--format", "csv", "--threads", threads]
            .map(str::to_owned)
            .into_iter()
            .chain([folder])
            .collect()
    };
    let parindex = env!("CARGO_BIN_EXE_parindex");
    [
        Contestant::Program("wc", vec!["-l".to_owned(), data.clone()]),
        Contestant::Scan(data.into()),
        Contestant::Program(parindex, rank("1")),
        Contestant::Program(parindex, rank("2")),
    ]
}

impl Arguments {
    fn round(&self) -> Round {
        Round {
            agencies: 3_400,
            items: 100,
            years: self.years,
            order: if self.shuffled {
                Order::Shuffled
            } else {
                Order::AsListed
            },
            notes: if self.hostile {
                Notes::Hostile
            } else {
                Notes::Plain
            },
            cases: if self.many_cases { Cases::Many } else { Cases::Few },
            ..Round::default()
        }
    }
}

impl Contestant {
    fn name(&self) -> String {
        match self {
            Self::Program("wc", _) => "`wc -l`".to_owned(),
            Self::Program(_, arguments) => format!("`parindex rank`, threads: {}", arguments[4]),
            Self::Scan(_) => "csv crate, bare scan".to_owned(),
        }
    }

    fn turn(&self) -> io::Result<Turn> {
        let (start, before) = (Instant::now(), processor_time());
        match self {
            Self::Program(..) => self.run()?,
            Self::Scan(data) => scan(data)?,
        }
        Ok(Turn {
            wall: start.elapsed(),
            processor: processor_time().saturating_sub(before),
        })
    }

    fn run(&self) -> io::Result<()> {
        match self.spawn()?.map(|mut child| child.wait()).transpose()? {
            Some(end) if !end.success() => Err(io::Error::other(format!("{} failed", self.name()))),
            Some(_) | None => Ok(()),
        }
    }

    fn spawn(&self) -> io::Result<Option<Child>> {
        let Self::Program(program, arguments) = self else {
            return Ok(None);
        };
        let mut command = Command::new(program);
        command
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.spawn().map(Some)
    }

    /// The most memory that a run of its own has held, as Linux counts it; `None` elsewhere.
    fn peak_mib(&self) -> io::Result<Option<u64>> {
        let Some(mut child) = self.spawn()? else {
            return Ok(None);
        };
        let status = format!("/proc/{}/status", child.id());
        let mut peak = None;
        while child.try_wait()?.is_none() {
            let text = fs::read_to_string(&status).unwrap_or_default();
            peak = high_water_mark(&text).or(peak);
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(peak.map(|kib| kib.div_ceil(1024)))
    }
}

/// `VmHWM:     38412 kB`
fn high_water_mark(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// What reading costs when nothing is kept or judged.
fn scan(data: &Path) -> io::Result<()> {
    let mut reader = csv::Reader::from_path(data)?;
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {}
    Ok(())
}

/// What this process and its children have taken of all processors, as Linux counts it; nothing elsewhere.
fn processor_time() -> Duration {
    const TICK: Duration = Duration::from_millis(10);
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name in brackets: user and system time stand 12th and 13th, those of children follow.
    let (_, fields) = text.rsplit_once(')').unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(4);
    let ticks: u32 = ticks.filter_map(|field| field.parse::<u32>().ok()).sum();
    TICK * ticks
}

/// Each of the two figures by itself.
fn median(turns: &[Turn]) -> Turn {
    let middle = |figure: fn(&Turn) -> Duration| {
        let mut sorted: Vec<Duration> = turns.iter().map(figure).collect();
        sorted.sort();
        sorted[sorted.len() / 2]
    };
    Turn {
        wall: middle(|turn| turn.wall),
        processor: middle(|turn| turn.processor),
    }
}
