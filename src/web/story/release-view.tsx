import { useMemo, useState } from 'react';
import { deliveryStates, releaseChains } from '../../story/index.ts';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { AddOver, RecordOver } from '../records/records-screen.tsx';
import { ReleaseSteps } from './release-steps.tsx';
import { SlipsPart } from './slips-part.tsx';
import { StoryTable } from './story-table.tsx';
import type { StoryNow } from './use-story.ts';

/** The date on the poster, worked back for each episode; what is delivered before it, and which scenes it waits for. */
export function ReleaseView({ now }: { readonly now: StoryNow }) {
  const { season } = now.book;
  const say = useSay();
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const chains = useMemo(() => releaseChains(season, now.days), [season, now.days]);
  const deliveries = useMemo(() => deliveryStates(season, now.days), [season, now.days]);
  return (
    <>
      <div className="story-bar">
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          {say('web.story.add-delivery')}
        </button>
      </div>
      <h2>{say('web.story.chain')}</h2>
      {chains.length === 0 ? (
        <p className="quiet">{say('web.story.no-chain')}</p>
      ) : (
        <StoryTable
          title="web.story.chain"
          columns={[
            'web.story.episode',
            'web.story.last-day-shot',
            'web.story.steps',
            'web.story.release',
            'web.story.slack',
          ]}
          rows={chains.map(({ episode, lastShot, steps, release, slack }) => ({
            key: episode.id,
            isBad: slack !== null && slack < 0,
            cells: [
              `${episode.id} ${episode.title}`,
              lastShot === null ? say('web.story.not-whole') : dayText(lastShot, 'short'),
              <ol key="steps" className="chain-steps">
                {steps.map(({ step, language, from, to }) => (
                  <li key={`${step.name} ${language}`}>
                    {step.name}
                    {language === null ? '' : ` (${language})`}{' '}
                    <span className="quiet">{`${dayText(from, 'brief')} – ${dayText(to, 'brief')}`}</span>
                  </li>
                ))}
              </ol>,
              dayText(release, 'short'),
              slack === null ? '' : say('web.story.slack-days', { n: slack }),
            ],
          }))}
        />
      )}
      <ReleaseSteps book={now.book} />
      <SlipsPart now={now} />
      <h2>{say('web.records.lists.deliveries')}</h2>
      {deliveries.length === 0 ? (
        <p className="quiet">{say('web.records.empty.deliveries')}</p>
      ) : (
        <StoryTable
          title="web.records.lists.deliveries"
          columns={[
            'web.records.fields.name',
            'web.records.columns.kind',
            'web.records.fields.due',
            'web.story.last-day',
            'web.records.columns.scenes',
            'web.story.asked-as',
          ]}
          rows={deliveries.map(({ delivery, lastDay, scenes }) => ({
            key: delivery.id,
            isBad: scenes.some(({ isLate }) => isLate),
            cells: [
              <button key="name" type="button" className="story-link" onClick={() => setOpened(delivery.id)}>
                {delivery.name}
              </button>,
              say(`story.delivery.${delivery.kind}`),
              dayText(delivery.due, 'short'),
              dayText(lastDay, 'short'),
              scenes
                .map(({ scene, date, isLate }) =>
                  date === null
                    ? say('web.story.neighbour.open', { scene })
                    : say(isLate ? 'web.story.late' : 'web.story.in-time', { scene, on: { day: date } }),
                )
                .join(', '),
              delivery.price === undefined
                ? say('web.story.rule')
                : say('web.story.wish-worth', { price: { money: delivery.price, currency: season.currency } }),
            ],
          }))}
        />
      )}
      {opened !== null && (
        <RecordOver list="deliveries" id={opened} onClose={() => setOpened(null)} onOpen={setOpened} />
      )}
      {isAdding && (
        <AddOver
          list="deliveries"
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            setOpened(id);
          }}
        />
      )}
    </>
  );
}
