import type { Refusal } from '@trunkline/governance'
import { Notice } from '../ui/Notice.tsx'

/** The reasons against a move, each with its rule and what to do next. */
export const Refusals = ({ refusals, isNews = false }: { refusals: readonly Refusal[]; isNews?: boolean }) => (
  <Notice tone="wait" isNews={isNews}>
    {refusals.map((refusal) => (
      <p key={`${refusal.code} ${refusal.says}`}>
        <strong>{refusal.says}</strong> {refusal.hint}
        {refusal.rule !== undefined && (
          <span className="small quiet">
            {' '}
            Rule “{refusal.rule.name}” {refusal.rule.version}, {refusal.rule.source.document}
            {refusal.rule.source.place !== undefined && `, ${refusal.rule.source.place}`}.
          </span>
        )}
      </p>
    ))}
  </Notice>
)
