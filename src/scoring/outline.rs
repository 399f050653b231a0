//! From items up the outline: criteria, areas, and the share of the whole.
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

/// The share of the whole: of all areas that apply.
pub(crate) fn whole<R: Recorder>(framework: &Framework, areas: &[AreaScore], recorder: &mut R) -> Part {
    let children: Vec<Child> = framework
        .areas
        .iter()
        .zip(areas)
        .map(|(area, score)| Child {
            weight: area.weight.clone(),
            part: score.part.clone(),
        })
        .collect();
    combine(
        framework.scoring.method,
        &children,
        &mut Taker::new(recorder, Subject::Score),
    )
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
            let weighted = |child: &Child| {
                Some(Weighted {
                    weight: child.weight.clone(),
                    share: child.part.share()?,
                })
            };
            let terms = children.iter().filter_map(weighted).collect();
            let share = taker.take(Step::WeightedMean { terms });
            taker.take(Step::Times {
                max: max.clone(),
                share,
            })
        }
    };
    Part { earned, max }
}
