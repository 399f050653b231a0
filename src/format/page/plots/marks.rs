//! What drawings are made of: text, lines, dots and fields at their places.

use std::fmt::Display;

use crate::format::page::markup::Element;
use crate::format::page::plots::unit::Unit;

/// A place: from the left, from the top.
pub(super) type Place = (Unit, Unit);

/// Text beginning, in the middle or ending at a place, by its class.
pub(super) fn label((x, y): Place, class: &'static str, text: impl AsRef<str>) -> Element {
    let label = Element::new("text").with("class", class);
    label.with("x", x).with("y", y).text(text)
}

/// A straight line.
pub(super) fn line(class: &'static str, from: Place, to: Place) -> Element {
    Element::new("line")
        .with("class", class)
        .with("x1", from.0)
        .with("y1", from.1)
        .with("x2", to.0)
        .with("y2", to.1)
}

/// A dot or a ring, by its class.
pub(super) fn dot(class: impl Display, (x, y): Place, radius: Unit) -> Element {
    Element::new("circle")
        .with("class", class)
        .with("cx", x)
        .with("cy", y)
        .with("r", radius)
}

/// A field from its upper left to its lower right corner.
pub(super) fn field(class: impl Display, (left, top): Place, (right, bottom): Place) -> Element {
    Element::new("rect")
        .with("class", class)
        .with("x", left)
        .with("y", top)
        .with("width", right - left)
        .with("height", bottom - top)
}
