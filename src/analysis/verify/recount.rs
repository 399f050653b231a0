//! What a column of the table should have printed: which score it shows, and how much of it.
//!
//! | columns of the table | index | score | appraised | survey | self |
//! |---|---|---|---|---|---|
//! | index and score | the score | points, not scaled | | | |
//! | score, appraised, survey | | the score | points but the survey's | points of the survey | like appraised |
//! | score and appraised | | the score | the score at that stage | | the self-score |
//! | appraised | | | the score | | the self-score |

use std::collections::BTreeSet;

use crate::check::Checked;
use crate::exact::Exact;
use crate::model::agency::AgencyIndex;
use crate::model::answer::Stage;
use crate::model::framework::{Framework, Kind};
use crate::model::item::ScoredBy;
use crate::model::precedence::Side;
use crate::model::published::{Figure, PublishedTable};
use crate::model::round::Edition;
use crate::ranking::{BlockRanking, Placement, Ranking};
use crate::scoring::{Score, Silent, Total, score};

/// A round on its way to be held against a table.
pub(super) struct Recount<'r> {
    pub(super) checked: &'r Checked,
    pub(super) table: &'r PublishedTable,
    /// `None` where the table stands alone.
    pub(super) edition: Option<&'r Edition>,
    /// Its position among the editions of the round.
    pub(super) edition_at: usize,
    blocks: &'r [BlockRanking],
}

/// How much of a score a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// The score as it is ranked.
    Whole,
    /// Points that were earned, before they are scaled.
    Points,
    /// Points of everything but the survey.
    WithoutSurvey,
    /// Points of the survey.
    SurveyOnly,
}

impl<'r> Recount<'r> {
    /// The edition of the table's year, else the last one.
    pub(super) fn new(checked: &'r Checked, rankings: &'r [Ranking], table: &'r PublishedTable) -> Self {
        let editions = &checked.round().editions;
        let of_year = |edition: &Edition| table.year.is_some() && edition.year == table.year;
        let at = editions
            .iter()
            .position(of_year)
            .or(editions.len().checked_sub(1));
        Self {
            checked,
            table,
            edition: at.map(|at| &editions[at]),
            edition_at: at.unwrap_or_default(),
            blocks: at.map_or(&[], |at| &rankings[at].blocks),
        }
    }

    pub(super) fn is_alone(&self) -> bool {
        self.edition.is_none()
    }

    pub(super) fn framework(&self, agency: AgencyIndex) -> &'r Framework {
        self.checked.round().framework_of(agency)
    }

    /// The place of an agency; `None` where it has no score.
    pub(super) fn placement(&self, agency: AgencyIndex) -> Option<&'r Placement> {
        self.placements().find(|placement| placement.agency == agency)
    }

    pub(super) fn placements(&self) -> impl Iterator<Item = &'r Placement> + use<'r> {
        self.blocks.iter().flat_map(BlockRanking::everybody)
    }

    /// Whether the line can be held against anything.
    pub(super) fn is_scored(&self, agency: AgencyIndex) -> bool {
        self.is_alone() || self.placement(agency).is_some()
    }

    /// Agencies without a line, of blocks that have any.
    pub(super) fn missing(&self) -> Vec<AgencyIndex> {
        let printed: BTreeSet<AgencyIndex> = self.table.rows.iter().map(|row| row.agency).collect();
        let listed = |block: &BlockRanking| -> Vec<AgencyIndex> {
            let ranked = block.placements.iter();
            ranked.map(|placement| placement.agency).collect()
        };
        let blocks = self.blocks.iter().map(listed);
        let about = blocks.filter(|block| block.iter().any(|agency| printed.contains(agency)));
        about
            .flatten()
            .filter(|agency| !printed.contains(agency))
            .collect()
    }

    /// Lines of no scored agency, by their names.
    pub(super) fn extra(&self) -> Vec<String> {
        let unmatched = self.table.unmatched.iter().map(|remark| remark.text.clone());
        let unscored = self.table.rows.iter().filter(|row| !self.is_scored(row.agency));
        let named = |agency: AgencyIndex| self.checked.round().agency(agency).name.vietnamese.clone();
        unmatched.chain(unscored.map(|row| named(row.agency))).collect()
    }

    /// What a column shows, and on which side; `None` where the round cannot say.
    pub(super) fn reading(&self, figure: Figure) -> Option<(Side, Reading)> {
        let stage = self.checked.stage();
        let ranked = Side::Ranked(stage);
        let has = |figure: Figure| self.table.figures.contains(&figure);
        let apart = has(Figure::Survey);
        if self.table.deciding() == Some(figure) && !(figure == Figure::Appraised && apart) {
            return Some((ranked, Reading::Whole));
        }
        let but_survey = if apart {
            Reading::WithoutSurvey
        } else {
            Reading::Whole
        };
        match figure {
            Figure::Index => Some((ranked, Reading::Whole)),
            Figure::Score => Some((ranked, Reading::Points)),
            Figure::Survey => Some((ranked, Reading::SurveyOnly)),
            Figure::Appraised if apart => Some((ranked, but_survey)),
            Figure::Appraised => self
                .has(Stage::Appraised)
                .then_some((Side::Ranked(Stage::Appraised), but_survey)),
            Figure::SelfAssessed => self
                .has(Stage::SelfAssessed)
                .then_some((Side::SelfBeside(stage), but_survey)),
        }
    }

    fn has(&self, stage: Stage) -> bool {
        self.edition.is_some_and(|edition| edition.stage(stage).is_some())
    }

    /// The score of an agency on a side; `None` where the table stands alone.
    pub(super) fn score(&self, side: Side, agency: AgencyIndex) -> Option<Score> {
        Some(score(self.checked, self.edition?, side, agency, &mut Silent))
    }
}

impl Reading {
    /// What it makes of a score, before rounding.
    pub(super) fn of(self, score: &Score, framework: &Framework) -> Exact {
        match self {
            Self::Whole => score.total.exact.clone(),
            Self::Points => beside(&score.total.earned, &score.total),
            Self::WithoutSurvey => beside(&base_points(score, framework, false), &score.total),
            Self::SurveyOnly => base_points(score, framework, true),
        }
    }
}

fn beside(points: &Exact, total: &Total) -> Exact {
    &(points + &total.bonus) - &total.penalty
}

fn base_points(score: &Score, framework: &Framework, of_survey: bool) -> Exact {
    let items = framework.items.iter().zip(&score.items);
    let wanted = items
        .filter(|(item, _)| item.kind == Kind::Base && (item.scored_by == ScoredBy::Survey) == of_survey);
    wanted.map(|(_, score)| &score.earned).sum()
}
