//! Rows of the sheet Criteria: settings, outline, parameters and tiers of each framework.
//!
//! ```text
//!        A       B          C        D       E
//! title
//!        Scale                       100               settings
//!        I.1     Plan       area     5       1         outline: maximum, weight
//!        II.1    from, %             98      20        parameters: value, what it earns
//!        Good    from                80                tiers: bound, conditions, quota
//! ```

use crate::format::workbook::outline::Outline;
use crate::format::workbook::parameter::parameters;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;

/// Below the title of the sheet.
pub(crate) const FIRST_ROW: u32 = 2;
/// The column of names.
pub(crate) const NAME: u16 = 1;
/// The column of the level of a line.
pub(crate) const LEVEL: u16 = 2;
/// The column of the key of an option or a part.
pub(crate) const KEY: u16 = 2;
/// The column of maxima, values and bounds.
pub(crate) const VALUE: u16 = 3;
/// The column of weights and of what a parameter earns.
pub(crate) const EARNS: u16 = 4;

/// One line of the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    Basis,
    Source,
    Status,
    Method,
    Scale,
    Decimals,
    Rounding,
    RoundAt,
    Missing,
    Cap,
    ComparedBy,
    Ties,
    TieBreak,
}

impl Setting {
    /// In the order in which they are listed.
    pub(crate) const ALL: [Self; 13] = [
        Self::Basis,
        Self::Source,
        Self::Status,
        Self::Method,
        Self::Scale,
        Self::Decimals,
        Self::Rounding,
        Self::RoundAt,
        Self::Missing,
        Self::Cap,
        Self::ComparedBy,
        Self::Ties,
        Self::TieBreak,
    ];
}

/// Where a framework stands.
#[derive(Debug, Clone)]
pub(crate) struct CriteriaRows {
    pub(crate) title: u32,
    /// The first setting.
    pub(crate) settings: u32,
    /// The scale among them.
    pub(crate) scale: u32,
    /// The heading of the outline; lines follow.
    pub(crate) outline_heading: u32,
    /// The first line.
    pub(crate) outline: u32,
    /// The heading of the parameters, where there are any.
    pub(crate) parameter_heading: Option<u32>,
    /// The first parameter of each item.
    parameters: Vec<u32>,
    /// The heading of the tiers, where there are any.
    pub(crate) tier_heading: Option<u32>,
    /// In the order of the framework's tiers.
    pub(crate) tiers: Vec<TierRows>,
    /// Where the next framework begins.
    pub(crate) end: u32,
}

/// Where a tier stands.
#[derive(Debug, Clone)]
pub(crate) struct TierRows {
    pub(crate) bound: u32,
    pub(crate) conditions: Vec<u32>,
    pub(crate) quota: Option<u32>,
}

impl CriteriaRows {
    /// Gives the framework its rows from `title` on.
    pub(crate) fn of(framework: &Framework, outline: &Outline<'_>, title: u32) -> Self {
        let settings = title + 1;
        let before_scale = Setting::ALL
            .iter()
            .take_while(|setting| **setting != Setting::Scale);
        let scale = settings + count(before_scale.count());
        let outline_heading = settings + count(Setting::ALL.len()) + 1;
        let outline_start = outline_heading + 1;
        let mut next = outline_start + count(outline.lines().len()) + 1;
        let parameters: Vec<usize> = framework
            .items
            .iter()
            .map(|item| parameters(item).len())
            .collect();
        let parameter_heading = take_heading(&mut next, parameters.iter().sum());
        let parameters = parameters.into_iter().map(|rows| take(&mut next, rows)).collect();
        next += u32::from(parameter_heading.is_some());
        let tier_heading = take_heading(&mut next, framework.tiers.len());
        let tiers = framework.tiers.iter().map(|tier| TierRows {
            bound: take(&mut next, 1),
            conditions: tier.conditions.iter().map(|_| take(&mut next, 1)).collect(),
            quota: tier.quota.is_some().then(|| take(&mut next, 1)),
        });
        let tiers = tiers.collect();
        Self {
            title,
            settings,
            scale,
            outline_heading,
            outline: outline_start,
            parameter_heading,
            parameters,
            tier_heading,
            tiers,
            end: next + 2,
        }
    }

    /// The row of a line of the outline.
    pub(crate) fn line(&self, position: usize) -> u32 {
        self.outline + count(position)
    }

    /// The row of an item's parameter, by its position among them.
    pub(crate) fn parameter(&self, item: ItemIndex, position: usize) -> u32 {
        self.parameters[item.0] + count(position)
    }
}

/// Rows are counted in words of 32 bits; a sheet ends long before they do.
pub(super) fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn take(next: &mut u32, rows: usize) -> u32 {
    let first = *next;
    *next += count(rows);
    first
}

/// A heading only where something follows it.
fn take_heading(next: &mut u32, rows: usize) -> Option<u32> {
    (rows > 0).then(|| take(next, 1))
}
