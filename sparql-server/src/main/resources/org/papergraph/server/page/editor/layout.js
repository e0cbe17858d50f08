// A drawing of a graph by forces: nodes push each other away, edges pull. The same graph gives the
// same drawing, as nothing is random.

const ROUNDS = 300;
const GRAVITY = 0.5;

/** Nodes farther apart than so many distances leave each other alone. */
const REACH = 3;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

function spiral(count, distance) {
  return Array.from({ length: count }, (_, i) => {
    const radius = distance * Math.sqrt(i + 0.5);
    return { x: radius * Math.cos(i * GOLDEN_ANGLE), y: radius * Math.sin(i * GOLDEN_ANGLE) };
  });
}

function push(places, moves, distance) {
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      const dx = places[i].x - places[j].x;
      const dy = places[i].y - places[j].y;
      const square = Math.max(dx * dx + dy * dy, 1);
      if (square > REACH * REACH * distance * distance) {
        continue;
      }
      const force = (distance * distance) / square;
      moves[i].x += dx * force;
      moves[i].y += dy * force;
      moves[j].x -= dx * force;
      moves[j].y -= dy * force;
    }
  }
}

function pull(places, moves, edges, distance) {
  for (const [from, to] of edges) {
    const dx = places[from].x - places[to].x;
    const dy = places[from].y - places[to].y;
    const force = Math.hypot(dx, dy) / distance;
    moves[from].x -= dx * force;
    moves[from].y -= dy * force;
    moves[to].x += dx * force;
    moves[to].y += dy * force;
  }
}

/** Towards the middle, so that parts without a connection stay in sight. */
function gather(places, moves) {
  places.forEach((place, i) => {
    moves[i].x -= place.x * GRAVITY;
    moves[i].y -= place.y * GRAVITY;
  });
}

/**
 * Places for nodes, after Fruchterman and Reingold (1991).
 *
 * @param count of nodes
 * @param edges pairs of numbers of nodes
 * @param distance that neighbours are to have
 */
export function places(count, edges, distance) {
  const result = spiral(count, distance);
  for (let round = 0; round < ROUNDS; round++) {
    const moves = result.map(() => ({ x: 0, y: 0 }));
    push(result, moves, distance);
    pull(result, moves, edges, distance);
    gather(result, moves);
    const farthest = distance * 2 * (1 - round / ROUNDS);
    result.forEach((place, i) => {
      const length = Math.hypot(moves[i].x, moves[i].y) || 1;
      const step = Math.min(length, farthest) / length;
      place.x += moves[i].x * step;
      place.y += moves[i].y * step;
    });
  }
  return result;
}
