//! From items up the outline: criteria, areas, and the whole.
//!
//! Under `points` a node has the points of its items. Under `weighted-mean` its share is the weighted mean of
//! the shares below it, and its points are that share of its maximum, so that `earned ÷ max` is the share
//! under either method. What does not apply is in neither sum.

use crate::exact::Exact;
use crate::model::framework::{Area, Component, Content, Criterion, Framework, Method, Node};
use crate::scoring::recorder::{Recorder, Subject};
use crate::scoring::score::{AreaScore, ItemScore, Part};
use crate::scoring::step::{Step, Weighted};
use crate::scoring::taker::Taker;

/// The parts of all areas, in order.
pub(crate) fn areas<R: Recorder>(
    framework: &Framework,
    items: &[ItemScore],
    recorder: &mut R,
) -> Vec<AreaScore> {
    let mut outline = Outline {
        method: framework.scoring.method,
        items,
        recorder,
    };
    framework
        .areas
        .iter()
        .enumerate()
        .map(|(at, area)| outline.area(at, area))
        .collect()
}

/// The areas summed up, before bonus and penalty.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    /// Points of the base items; under a weighted mean, share × scale.
    pub(crate) earned: Exact,
    /// What was possible; under a weighted mean, the scale.
    pub(crate) max: Exact,
    /// `earned ÷ max × scale`
    pub(crate) base: Exact,
}

/// From areas to the share of the scale.
pub(crate) fn whole<R: Recorder>(framework: &Framework, areas: &[AreaScore], recorder: &mut R) -> Whole {
    let mut taker = Taker::new(recorder, Subject::Score);
    let parts = areas.iter().map(|area| &area.part);
    match framework.scoring.method {
        Method::Points => {
            let max: Exact = parts.clone().map(|part| &part.max).sum();
            let terms = parts.map(|part| part.earned.clone()).collect();
            let earned = taker.take(Step::Sum { terms });
            of_points(framework, earned, max, recorder)
        }
        Method::WeightedMean => {
            let scale = framework.scoring.scale.clone();
            let weights = framework.areas.iter().map(|area| &area.weight);
            let terms = weights
                .zip(parts)
                .filter_map(|(weight, part)| weighted(weight, part))
                .collect();
            let share = taker.take(Step::WeightedMean { terms });
            let base = taker.take(Step::Times {
                max: scale.clone(),
                share,
            });
            Whole {
                earned: base.clone(),
                max: scale,
                base,
            }
        }
    }
}

/// From sums of points to the share of the scale.
pub(crate) fn of_points<R: Recorder>(
    framework: &Framework,
    earned: Exact,
    max: Exact,
    recorder: &mut R,
) -> Whole {
    let base = Taker::new(recorder, Subject::Score).take(Step::Scaled {
        earned: earned.clone(),
        max: max.clone(),
        scale: framework.scoring.scale.clone(),
    });
    Whole { earned, max, base }
}

/// A term of a weighted mean; none where nothing applies.
fn weighted(weight: &Exact, part: &Part) -> Option<Weighted> {
    Some(Weighted {
        weight: weight.clone(),
        share: part.share()?,
    })
}

struct Outline<'a, R> {
    method: Method,
    items: &'a [ItemScore],
    recorder: &'a mut R,
}

struct Child {
    weight: Exact,
    part: Part,
}

impl<R: Recorder> Outline<'_, R> {
    fn area(&mut self, at: usize, area: &Area) -> AreaScore {
        let criteria: Vec<Part> = area
            .criteria
            .iter()
            .enumerate()
            .map(|(n, criterion)| self.criterion(Node::Criterion(Some(at), n), criterion))
            .collect();
        let children: Vec<Child> = area
            .criteria
            .iter()
            .zip(&criteria)
            .map(|(criterion, part)| Child {
                weight: criterion.weight.clone(),
                part: part.clone(),
            })
            .collect();
        let mut taker = Taker::new(self.recorder, Subject::Node(Node::Area(at)));
        AreaScore {
            part: combine(self.method, &children, &mut taker),
            criteria,
        }
    }

    fn criterion(&mut self, node: Node, criterion: &Criterion) -> Part {
        match &criterion.content {
            Content::Scored(item) => part(&self.items[item.0]),
            Content::Components(components) => {
                let child = |component: &Component| Child {
                    weight: component.weight.clone(),
                    part: part(&self.items[component.item.0]),
                };
                let children: Vec<Child> = components.iter().map(child).collect();
                combine(
                    self.method,
                    &children,
                    &mut Taker::new(self.recorder, Subject::Node(node)),
                )
            }
        }
    }
}

fn part(item: &ItemScore) -> Part {
    Part {
        earned: item.earned.clone(),
        max: item.max.clone(),
    }
}

fn combine<R: Recorder>(method: Method, children: &[Child], taker: &mut Taker<'_, R>) -> Part {
    let max: Exact = children.iter().map(|child| &child.part.max).sum();
    let earned = match method {
        Method::Points => {
            let terms = children.iter().map(|child| child.part.earned.clone()).collect();
            taker.take(Step::Sum { terms })
        }
        Method::WeightedMean => {
            let term = |child: &Child| weighted(&child.weight, &child.part);
            let terms = children.iter().filter_map(term).collect();
            let share = taker.take(Step::WeightedMean { terms });
            taker.take(Step::Times {
                max: max.clone(),
                share,
            })
        }
    };
    Part { earned, max }
}
