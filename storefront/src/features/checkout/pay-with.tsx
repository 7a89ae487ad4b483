import { ChoiceCard } from '@/ui/choice-card';
import { FormSection } from './form-section';
import { testCards } from './test-cards';

export function PayWith({ token, onChange }: { token: string; onChange: (token: string) => void }) {
  return (
    <FormSection
      title="Pay with"
      hint="This is a test shop: no money moves. Each card stands for one way in which a bank can answer."
    >
      <div className="grid gap-s2 md:grid-cols-2">
        {testCards.map((card) => (
          <ChoiceCard
            key={card.token}
            name="card"
            value={card.token}
            chosen={card.token === token}
            title={card.name}
            detail={card.says}
            onChoose={() => {
              onChange(card.token);
            }}
          />
        ))}
      </div>
    </FormSection>
  );
}
