//! The shapes of a drawing that aren't letters.

use crate::pdf::PathStep;

/// How far the control points of a quarter circle are from its ends, for a radius of 1.
const CURVE: f32 = 0.552_285;

/// A rectangle with rounded corners. The radii are those on the left and on the right.
pub(super) fn rounded([x, y]: [f32; 2], [width, height]: [f32; 2], [left, right]: [f32; 2]) -> Vec<PathStep> {
    let (end, bottom) = (x + width, y + height);
    let (near_left, near_right) = (left * (1.0 - CURVE), right * (1.0 - CURVE));
    vec![
        PathStep::Move([x + left, y]),
        PathStep::Line([end - right, y]),
        PathStep::Cubic([end - near_right, y], [end, y + near_right], [end, y + right]),
        PathStep::Line([end, bottom - right]),
        PathStep::Cubic(
            [end, bottom - near_right],
            [end - near_right, bottom],
            [end - right, bottom],
        ),
        PathStep::Line([x + left, bottom]),
        PathStep::Cubic([x + near_left, bottom], [x, bottom - near_left], [x, bottom - left]),
        PathStep::Line([x, y + left]),
        PathStep::Cubic([x, y + near_left], [x + near_left, y], [x + left, y]),
        PathStep::Close,
    ]
}

/// Straight lines between points.
pub(super) fn polygon(points: &[[f32; 2]]) -> Vec<PathStep> {
    let mut points = points.iter();
    let first = points.next().map(|point| PathStep::Move(*point));
    let others = points.map(|point| PathStep::Line(*point));
    first.into_iter().chain(others).chain([PathStep::Close]).collect()
}
