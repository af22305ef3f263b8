/** Branches taken and in all, and the files with the most that no test takes, worst first. */
export function worstOf(report) {
  const files = Object.values(report).map(({ path, b, branchMap }) => {
    const arms = Object.entries(b).flatMap(([id, counts]) =>
      counts.map((count, arm) => ({
        count,
        line: branchMap[id].locations[arm]?.start.line ?? branchMap[id].loc.start.line,
      })),
    )
    const missed = arms.filter(({ count }) => count === 0)
    const lines = [...new Set(missed.map(({ line }) => line))].sort((one, other) => one - other)
    return { path, total: arms.length, missed: missed.length, lines: lines.join(' ') }
  })
  const total = files.reduce((sum, file) => sum + file.total, 0)
  const missed = files.reduce((sum, file) => sum + file.missed, 0)
  return {
    covered: total - missed,
    total,
    files: files
      .filter((file) => file.missed > 0)
      .sort((one, other) => other.missed - one.missed || (one.path < other.path ? -1 : 1)),
  }
}
