/** The sentences of the rules end with their source in parentheses: here the source is written small, behind them. */
const SOURCE = /^(.*?)\s*\((Rule .*)\)$/s

/** Why something is on an agenda: the reason, then the rule it comes from. */
export const Why = ({ reasons }: { reasons: readonly string[] }) => (
  <ul className="why">
    {reasons.map((reason) => {
      const [, says = reason, source = null] = SOURCE.exec(reason) ?? []
      return (
        <li key={reason}>
          {says}
          {source !== null && <span className="why-source"> {source}</span>}
        </li>
      )
    })}
  </ul>
)
