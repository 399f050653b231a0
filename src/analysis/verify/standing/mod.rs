//! Ranks and tiers: printed against recomputed, and what was done differently where they differ.
//!
//! Everybody is placed twice: by the recomputed scores, and by the printed ones. A printed rank or tier that
//! the first gives holds; one that only the second gives follows from a score. What neither gives is looked
//! for in [`moves`]: the one that puts most figures right and none wrong is taken, then the next for what is
//! left, so that two faults of one table are told apart.

mod members;
mod moves;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::verify::numbers::Numbers;
use crate::analysis::verify::recount::Recount;
use crate::analysis::verify::standing::moves::{Move, candidates};
use crate::analysis::verify::standing::world::{Member, Places, places};
use crate::analysis::verify::{Difference, Differs, Note, Recomputed, Why};
use crate::input::spelling::name_key;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Stage;
use crate::model::framework::Framework;

/// What came of ranks and tiers.
pub(super) struct Standings {
    recomputed: Places,
    differences: BTreeMap<usize, Vec<Difference>>,
    notes: BTreeMap<usize, Note>,
}

/// A printed rank or tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Target {
    row: usize,
    agency: AgencyIndex,
    shows: Shows,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    Rank(u32),
    /// `None` for a word that no tier of the block bears.
    Tier(Option<usize>),
}

/// Places by the recomputed and by the printed scores.
struct Both {
    plain: Places,
    carried: Places,
    /// The same with the last move alone, where others were taken before it.
    alone: Option<Box<Both>>,
}

impl Standings {
    pub(super) fn compare(recount: &Recount<'_>, numbers: &Numbers) -> Self {
        let plain = members::plain(recount);
        let search = Search {
            recount,
            frameworks: &recount.checked.round().frameworks,
            carried: members::carried(recount, numbers, &plain),
            plain,
        };
        let both = search.both(&[]);
        let targets = targets(recount, &both.plain);
        let mut standings = Self {
            recomputed: both.plain.clone(),
            differences: BTreeMap::new(),
            notes: BTreeMap::new(),
        };
        let mut open = Vec::new();
        for target in &targets {
            if target.is_met_by(&both.plain) {
            } else if target.is_met_by(&both.carried) || exchanged(target, numbers, &both.plain) {
                standings.add(*target, Why::Follows);
            } else if let Some(tier) = search.refusable(target, &both.plain) {
                standings
                    .notes
                    .insert(target.row, Note::TierMayBeRefused { tier });
            } else {
                open.push(*target);
            }
        }
        search.explain(&targets, open, both, &mut standings);
        standings
    }

    fn add(&mut self, target: Target, why: Why) {
        let what = match target.shows {
            Shows::Rank(_) => Differs::Rank,
            Shows::Tier(_) => Differs::Tier,
        };
        self.differences
            .entry(target.row)
            .or_default()
            .push(Difference { what, why });
    }

    pub(super) fn recomputed(&self, agency: AgencyIndex) -> Recomputed {
        let place = self.recomputed.get(&agency);
        Recomputed {
            numbers: Vec::new(),
            rank: place.and_then(|place| place.rank),
            tier: place.and_then(|place| place.tier),
        }
    }

    /// Rank before tier.
    pub(super) fn differences(&self, at: usize) -> Vec<Difference> {
        let mut found = self.differences.get(&at).cloned().unwrap_or_default();
        found.sort_by_key(|difference| difference.what);
        found
    }

    pub(super) fn note(&self, at: usize) -> Option<Note> {
        self.notes.get(&at).cloned()
    }
}

/// All printed ranks and tiers of agencies that have a place.
fn targets(recount: &Recount<'_>, places: &Places) -> Vec<Target> {
    let mut targets = Vec::new();
    for (at, row) in recount.table.rows.iter().enumerate() {
        if !places.contains_key(&row.agency) {
            continue;
        }
        let rank = row.rank.map(Shows::Rank);
        let named = |text: &String| Shows::Tier(tier_named(recount.framework(row.agency), text));
        let shown = rank.into_iter().chain(row.tier.as_ref().map(named));
        targets.extend(shown.map(|shows| Target {
            row: at,
            agency: row.agency,
            shows,
        }));
    }
    targets
}

/// By name in either language or by id, as names are compared everywhere.
pub(super) fn tier_named(framework: &Framework, text: &str) -> Option<usize> {
    let key = name_key(text);
    framework.tiers.iter().position(|tier| {
        let english = tier.name.english.as_deref();
        let names = [Some(tier.name.vietnamese.as_str()), english, tier.id.as_deref()];
        names.into_iter().flatten().any(|name| name_key(name) == key)
    })
}

/// Whether the figures of the line are those of another agency, its rank or tier among them.
fn exchanged(target: &Target, numbers: &Numbers, plain: &Places) -> bool {
    let other = numbers.exchanged_with(target.row);
    other.is_some_and(|agency| Target { agency, ..*target }.is_met_by(plain))
}

impl Target {
    fn is_met_by(&self, places: &Places) -> bool {
        let Some(place) = places.get(&self.agency) else {
            return false;
        };
        match self.shows {
            Shows::Rank(rank) => place.rank.is_some_and(|(found, _)| found == rank),
            Shows::Tier(tier) => tier.is_some() && place.tier == tier,
        }
    }
}

/// The search for what was done differently.
struct Search<'r> {
    recount: &'r Recount<'r>,
    frameworks: &'r [Framework],
    plain: Vec<Member>,
    carried: Vec<Member>,
}

impl Search<'_> {
    fn both(&self, moves: &[Move]) -> Both {
        let stage = moves.iter().find_map(|each| match each {
            Move::Stage(stage) => Some(*stage),
            _ => None,
        });
        if let Some(stage) = stage {
            let then = places(self.frameworks, &members::at_stage(self.recount, stage), moves);
            return Both {
                plain: then.clone(),
                carried: then,
                alone: None,
            };
        }
        Both {
            plain: places(self.frameworks, &self.plain, moves),
            carried: places(self.frameworks, &self.carried, moves),
            alone: match moves {
                [_, .., last] => Some(Box::new(self.both(std::slice::from_ref(last)))),
                _ => None,
            },
        }
    }

    /// Takes the best move again and again, until none puts anything right.
    fn explain(&self, targets: &[Target], mut open: Vec<Target>, mut now: Both, standings: &mut Standings) {
        let mut moves = Vec::new();
        while !open.is_empty() {
            let Some((best, then)) = self.best(targets, &open, &now, &moves) else {
                break;
            };
            let (repaired, left): (Vec<_>, Vec<_>) = open.into_iter().partition(|target| then.meets(target));
            for target in repaired {
                let before = if now.carried.contains_key(&target.agency) {
                    &now.carried
                } else {
                    &now.plain
                };
                let cause = best.cause(self.frameworks, target.agency, before);
                standings.add(target, cause.map_or(Why::Follows, Why::Cause));
            }
            open = left;
            moves.push(best);
            now = then;
        }
        for target in open {
            standings.add(target, Why::Unexplained(Vec::new()));
        }
    }

    /// The move that puts most figures right and none wrong; of equals the first.
    fn best(&self, targets: &[Target], open: &[Target], now: &Both, moves: &[Move]) -> Option<(Move, Both)> {
        let mut best: Option<(usize, Move, Both)> = None;
        for candidate in self.candidates(open, now) {
            let mut tried = moves.to_vec();
            tried.push(candidate.clone());
            let then = self.both(&tried);
            let repaired = open.iter().filter(|target| then.meets(target)).count();
            let enough = repaired > best.as_ref().map_or(0, |(most, _, _)| *most);
            if enough && self.is_sound(&candidate, targets, now, &then) {
                best = Some((repaired, candidate, then));
            }
        }
        best.map(|(_, candidate, then)| (candidate, then))
    }

    /// A change of rules must leave right what is right; a change of one agency must give all its figures.
    fn is_sound(&self, candidate: &Move, targets: &[Target], now: &Both, then: &Both) -> bool {
        let subjects = candidate.subjects();
        if subjects.is_empty() {
            return targets
                .iter()
                .all(|target| !now.meets(target) || then.meets(target));
        }
        let mut of_subjects = targets.iter().filter(|target| subjects.contains(&target.agency));
        of_subjects.all(|target| {
            then.meets(target)
                || matches!(
                    (candidate, target.shows),
                    (Move::Condition(..) | Move::Quota(..), Shows::Rank(_))
                )
        })
    }

    fn candidates(&self, open: &[Target], now: &Both) -> Vec<Move> {
        let differing: BTreeSet<AgencyIndex> = open.iter().map(|target| target.agency).collect();
        let missing = self.recount.missing();
        let absent = (!missing.is_empty()).then_some(Move::Absent(missing));
        let known = candidates(self.frameworks, &self.carried, &now.carried, &differing);
        let known = known.into_iter().filter(|each| self.may_help(each, open, now));
        absent.into_iter().chain(known).chain(self.stages()).collect()
    }

    /// Two agencies have been exchanged only if an open figure of either is that of the other.
    fn may_help(&self, candidate: &Move, open: &[Target], now: &Both) -> bool {
        let Move::Swap(a, b) = candidate else {
            return true;
        };
        let is_of = |target: &Target, other: AgencyIndex| {
            now.meets(&Target {
                agency: other,
                ..*target
            })
        };
        open.iter().any(|target| target.agency == *a && is_of(target, *b))
            && open.iter().any(|target| target.agency == *b && is_of(target, *a))
    }

    /// Where no score is printed, ranks may be of an earlier stage.
    fn stages(&self) -> Vec<Move> {
        let (Some(edition), None) = (self.recount.edition, self.recount.table.deciding()) else {
            return Vec::new();
        };
        let ranked = self.recount.checked.stage();
        let stages = [Stage::Appraised, Stage::SelfAssessed].into_iter();
        stages
            .filter(|stage| *stage < ranked && edition.stage(*stage).is_some())
            .map(Move::Stage)
            .collect()
    }

    /// Of a table alone, a tier that the score is enough for and that has conditions nobody can look at.
    fn refusable(&self, target: &Target, plain: &Places) -> Option<usize> {
        let (Shows::Tier(Some(printed)), true) = (target.shows, self.recount.is_alone()) else {
            return None;
        };
        let framework = self.recount.framework(target.agency);
        let block = self.recount.checked.round().agency(target.agency).block;
        let scheme = framework.scheme_of(&framework.blocks[block].id);
        let earned = plain.get(&target.agency)?.tier?;
        let from = scheme.iter().position(|tier| *tier == earned)?;
        let to = scheme.iter().position(|tier| *tier == printed)?;
        let passed = scheme.get(from..to).filter(|passed| !passed.is_empty())?;
        let refuses = |tier: &usize| {
            let tier = &framework.tiers[*tier];
            !tier.conditions.is_empty() || tier.quota.is_some()
        };
        passed.iter().all(refuses).then_some(earned)
    }
}

impl Both {
    fn meets(&self, target: &Target) -> bool {
        let alone = self.alone.as_ref();
        target.is_met_by(&self.plain)
            || target.is_met_by(&self.carried)
            || alone.is_some_and(|alone| alone.meets(target))
    }
}
